type Whose = { version: string; organisation: string | null; creator: string }

/**
 * Whose a version is, above its title: who publishes it here, and whom it is after, where a file that was brought in
 * named another maker. What came with the product names its maker below.
 */
export function whoseWords({ version, organisation, creator }: Whose): string {
  if (!organisation) return `Version ${version}`
  const after = creator && creator !== organisation ? `, after ${creator}` : ''
  return `Version ${version}, by ${organisation}${after}`
}
