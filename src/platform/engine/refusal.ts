/** Why the embedded server was not started; `in-use` means that another process has it in its care now. */
export type RefusalReason = 'in-use' | 'place' | 'data' | 'machine' | 'server'

/**
 * The embedded server was not started, for a reason that a person can do something about. The message is a
 * sentence for them: what happened, and what to do. Nothing was changed and nothing was stopped.
 */
export class EngineRefusal extends Error {
  override name = 'EngineRefusal'
  readonly reason: RefusalReason

  constructor(reason: RefusalReason, message: string) {
    super(message)
    this.reason = reason
  }
}
