/** Which roles may attempt what with Today and the activity feed. */
export const attempts = {
  'today.see-today': ['anyone'],
  'today.see-activity': ['anyone'],
} as const
