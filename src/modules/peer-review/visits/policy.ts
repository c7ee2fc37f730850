/** Which role may attempt what in `visits/`. */
export const visitAttempts = {
  'peer-review.see-review': [
    'host_leader',
    'host_coordinator',
    'team_namer',
    'lead_reviewer',
    'visitor',
    'associate',
    'programme_lead',
  ],
} as const
