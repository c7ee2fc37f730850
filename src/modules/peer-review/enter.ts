import { entering } from '#src/platform/enter.ts'
import { attempts } from './policy.ts'

/** The only way for the screens of peer review to reach the database. */
export const enter = entering(attempts)
