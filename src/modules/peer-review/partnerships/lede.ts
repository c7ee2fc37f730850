import { andList } from '#src/ui/words.ts'
import { type Partnership, stateOf } from './partnership.ts'
import { standingOf } from './standing.ts'

/** The sentence that opens a partnership's page; `trustId` is the reader's own trust, null for anybody else. */
export function ledeOf(partnership: Partnership, trustId: string | null): string {
  if (trustId !== null || stateOf(partnership) === 'withdrawn') return standingOf(partnership, trustId).note
  const names = andList(partnership.partners.map((partner) => partner.name))
  switch (stateOf(partnership)) {
    case 'proposed':
      return `${names} have been asked, each by themselves.`
    case 'signing':
      return `${names} have accepted and are signing.`
    default:
      return standingOf(partnership, null).note
  }
}
