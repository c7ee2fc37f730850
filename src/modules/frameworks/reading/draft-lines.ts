import { londonDay, longDay, longInstant } from '#src/ui/dates.ts'
import type { DraftLine } from '../queries/drafts.ts'

/** A draft as the list says when it was written: the instants of it, in words. */
export type DraftDated = Omit<DraftLine, 'begunAt' | 'changedAt'> & { changed: string; begun: string | null }

/**
 * When each draft was changed, by its day. Where another draft has its title, its version and that day, as when one file
 * was brought in twice, also when it was begun, to the minute: otherwise nobody could tell them apart.
 */
export function draftsDated(drafts: readonly DraftLine[]): DraftDated[] {
  const lineOf = ({ title, version, changedAt }: DraftLine) =>
    JSON.stringify([title, version, londonDay(changedAt)])
  const alike = Map.groupBy(drafts, lineOf)
  return drafts.map(({ begunAt, changedAt, ...draft }) => ({
    ...draft,
    changed: `changed on ${longDay(londonDay(changedAt))}`,
    begun:
      alike.get(lineOf({ ...draft, begunAt, changedAt }))!.length > 1
        ? `begun on ${longInstant(begunAt)}`
        : null,
  }))
}
