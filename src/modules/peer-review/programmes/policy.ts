/** Which role may attempt what in `programmes/`. */
export const programmeAttempts = {} as const
