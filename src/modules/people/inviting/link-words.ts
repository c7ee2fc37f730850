import { longInstant } from '#src/ui/dates.ts'

/** How the link of an invitation stands; `replaced`: a newer message of the same invitation carries the one that works. */
export type LinkState = 'open' | 'replaced' | 'accepted' | 'withdrawn' | 'expired'

/**
 * Why a link lets nobody in, and what to do; null where it does. `found` is its invitation, null of a link that nobody was
 * ever sent; `resentAt` is when a newer message was sent, if one was.
 */
export function whyClosed(found: { state: LinkState; resentAt: Date | null } | null): string | null {
  if (!found) return sentences.unknown
  const { state, resentAt } = found
  if (state === 'open') return null
  const newer = resentAt && `A newer message was sent to the same address on ${longInstant(resentAt)}`
  if (state === 'replaced')
    return `${newer}, and the link in it is the one that works. Open the newest message that you have from Critical Friend.`
  if (state === 'expired' && newer)
    return `${newer}, and its link has run out too: they last seven days. Ask whoever invited you to send it again.`
  return sentences[state]
}

const sentences = {
  unknown:
    'This link is not one of ours, or part of it is missing. Use the whole link of the newest message that you have from Critical Friend.',
  accepted: 'This invitation has been accepted already. Sign in instead.',
  withdrawn: 'This invitation was withdrawn. Whoever invited you can tell you more.',
  expired: 'This invitation has run out: they last seven days. Ask whoever invited you to send it again.',
}

/** What somebody reads who has asked for a new link; `isSent` is false where one went out a moment ago. */
export function sentAnewWords(isSent: boolean): string {
  return isSent
    ? 'A new link is on its way to the address to which this one was sent. It works once, for seven days.'
    : 'A new link was sent to the same address a moment ago. Give it ten minutes to arrive before you ask for another.'
}
