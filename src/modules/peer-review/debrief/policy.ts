/** Which role may attempt what in `debrief/`. */
export const debriefAttempts = {} as const
