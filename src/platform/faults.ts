import { log } from './log.ts'

/** Logs a fault that nobody could have foreseen; people see only that it happened (RR-09, S-79). */
export function reportFault(error: unknown): void {
  log.error({ err: asLogged(error) }, 'fault')
}

/** Some libraries report a fault as an object that is no Error: then what it says is logged, and nothing else it holds. */
function asLogged(error: unknown): string | { message: string; stack?: string | undefined } {
  if (error instanceof Error) return { message: error.message, stack: error.stack }
  const says = typeof error === 'object' && error !== null && 'message' in error
  return says ? { message: String(error.message) } : String(error)
}
