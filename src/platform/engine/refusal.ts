/** Why the embedded server was not started; `in-use` means that another process has it in its care now. */
export type RefusalReason = 'in-use' | 'place' | 'data' | 'machine' | 'server'

/**
 * The embedded server was not started, for a reason that a person can do something about. The message is a
 * sentence for them: what happened, and what to do. Nothing of theirs was changed.
 */
export class EngineRefusal extends Error {
  override name = 'EngineRefusal'
  readonly reason: RefusalReason

  constructor(reason: RefusalReason, message: string) {
    super(message)
    this.reason = reason
  }
}

/** Whether the operating system gave this code for an error, such as ENOENT. */
export function hasCode(error: unknown, ...codes: string[]): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

/** Turns what the operating system forbids in a data folder into a refusal; other errors are given back as they are. */
export function inWords(error: unknown, dataDir: string): unknown {
  if (hasCode(error, 'ENOSPC', 'EDQUOT')) {
    return new EngineRefusal(
      'place',
      `The disk with ${dataDir} is full. Make room, or set DATA_DIR to another disk.`,
    )
  }
  if (!hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'EINVAL')) return error
  return new EngineRefusal(
    'place',
    `This user may not do what the database needs in the data folder ${dataDir} (${error.message}). Start ` +
      'Critical Friend as the user who started it first, or set DATA_DIR to a folder of this user.',
  )
}
