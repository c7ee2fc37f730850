/** Which role may attempt what in `partnerships/`. */
export const partnershipAttempts = {
  'peer-review.see-partnership': [
    'chief_executive',
    'improvement_director',
    'explorer',
    'associate',
    'programme_lead',
  ],
} as const
