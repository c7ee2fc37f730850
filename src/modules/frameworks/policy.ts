/** Which roles may attempt what with frameworks: they are published, so everybody who is signed in reads them. */
export const attempts = {
  'frameworks.read': ['anyone'],
} as const
