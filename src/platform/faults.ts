import { log } from './log.ts'

/** Logs a fault that nobody could have foreseen; people see only that it happened (RR-09, S-79). */
export function reportFault(error: unknown): void {
  log.error(
    { err: error instanceof Error ? { message: error.message, stack: error.stack } : String(error) },
    'fault',
  )
}
