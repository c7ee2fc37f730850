/** What can cross the boundary of an organisation. */
export type DisclosureKind = 'self-review' | 'focus' | 'findings' | 'reflections' | 'plan'
