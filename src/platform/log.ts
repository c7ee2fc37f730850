import { pino } from 'pino'

/** Lines of JSON on the standard error, so that what the product prints for people stays readable. */
export const log = pino(
  { level: process.env.LOG_LEVEL ?? 'warn', base: null, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ dest: 2, sync: true }),
)
