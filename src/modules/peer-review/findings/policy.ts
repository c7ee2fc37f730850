/** Which role may attempt what in `findings/`. */
export const findingsAttempts = {} as const
