import { entering } from '#src/platform/enter.ts'
import { attempts } from './policy.ts'

/** The only way for a screen of this module to get a `db`. */
export const enter = entering(attempts)
