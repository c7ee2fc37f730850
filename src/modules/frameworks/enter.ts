import { entering } from '#src/platform/enter.ts'
import { enteringWithFiles } from '#src/platform/uploads/enter-with-files.ts'
import { attempts } from './policy.ts'

/** The only way for a screen of this module to get a `db`. */
export const enter = entering(attempts)

/** The same for the actions that receive a file. */
export const enterWithFiles = enteringWithFiles(attempts)
