/** Which role may attempt what in `exploring/`. */
export const exploringAttempts = {} as const
