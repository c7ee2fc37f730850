import { href } from 'react-router'
import type { Crumb } from '#src/ui/index.ts'

/** The way back from a page of the library. */
export function libraryTrail(...rest: Crumb[]): Crumb[] {
  return [{ label: 'Frameworks', href: href('/frameworks') }, ...rest]
}

/** The way back from a page of a draft. */
export function draftTrail(draft: { id: string; title: string }, ...rest: Crumb[]): Crumb[] {
  const own = { label: draft.title || 'Draft', href: draftHref(draft.id) }
  return libraryTrail(...(rest.length > 0 ? [own, ...rest] : [{ label: own.label }]))
}

/** The page of a draft. */
export function draftHref(draftId: string): string {
  return href('/frameworks/drafts/:draftId', { draftId })
}
