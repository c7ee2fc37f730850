/** Which role may attempt what in `evidence/`. */
export const evidenceAttempts = {} as const
