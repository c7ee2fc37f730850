import { andList, countWord, inSentence } from '#src/ui/words.ts'
import { fewestShown, type Mode } from '../anonymity.ts'
import type { SelfReviewState } from '../gates.ts'

/**
 * A group as the advice sees it: how it speaks, and how many people it has, on a screen and on paper. Of a room it is one,
 * who writes down what `inTheRoom` said together; null where that is not said yet.
 */
export type Group = { id: string; name: string; mode: Mode; invited: number; inTheRoom?: number | null }

/**
 * How a group of this size may speak, in plain words: one person speaks in their own name; two do, or give one answer
 * agreed in the room; anonymous needs three, or each could tell the other’s answer.
 */
export function waysFor(invited: number): string {
  if (invited >= fewestShown) return 'They may answer in their own name, in the room, or anonymously.'
  if (invited === 1)
    return 'One person cannot be anonymous, and is no room. They may answer in their own name, or be put together with another group.'
  return 'Two people cannot be anonymous: each could tell the other’s answer. They may answer in their own name or give one answer agreed in the room, or be put together with another group.'
}

/** What to do about a group as it stands; null where there is nothing to say, or nothing to be done any more. */
export function adviceFor({ mode, invited, inTheRoom = null }: Group, state: SelfReviewState): string | null {
  if (state === 'revealed') return null
  if (invited === 0) return 'Nobody is asked yet. Invite people, or take this group away.'
  if (mode === 'in_the_room' && state === 'setting up') return adviceForRoom(inTheRoom)
  if (mode !== 'anonymous') return null
  if (invited < fewestShown) return waysFor(invited)
  return invited === fewestShown
    ? 'With three people, one who does not finish leaves nothing to show. Ask one or two more if you can.'
    : null
}

/** One person is no room; and where nobody has said yet how many meet, that may be so. */
function adviceForRoom(inTheRoom: number | null): string | null {
  if (inTheRoom === 1)
    return 'One person is no room. Let them answer in their own name, or put them together with another group.'
  if (inTheRoom !== null) return null
  return 'One person writes the answer down for all who meet. Where there is only that one, say a chair alone, let them answer in their own name, or put them together with another group.'
}

/** A way to mend what keeps answering from opening: what to do, and the page, below the self-review’s own. */
type Mend = { label: string; path: string }

/** Every way to mend what keeps answering from opening; none where nothing does. */
export function mendsFor(groups: readonly Group[]): Mend[] {
  if (groups.length === 0) return [{ label: 'Add a group of people', path: 'who' }]
  const mends = groups.flatMap((group) => mendsOf(group))
  const small = groups.some(
    ({ mode, invited }) => mode === 'anonymous' && invited > 0 && invited < fewestShown,
  )
  return small && groups.length > 1
    ? [...mends, { label: 'Put two groups together', path: 'who#together' }]
    : mends
}

function mendsOf({ id, name, mode, invited }: Group): Mend[] {
  const group = inSentence(name)
  if (invited === 0)
    return [
      { label: `Invite people to answer for ${group}`, path: `who/${id}/invite` },
      { label: `Leave ${group} out`, path: `who/${id}` },
    ]
  if (mode !== 'anonymous' || invited >= fewestShown) return []
  return [
    {
      label: `Let ${group} (${countWord(invited, 'person', 'people')}) answer in their own name${invited > 1 ? ' or in the room' : ''}`,
      path: `who/${id}`,
    },
    { label: `Invite more people to answer for ${group}`, path: `who/${id}/invite` },
  ]
}

/** The name of two groups put together, at most 60 characters. */
export function nameTogether(one: string, other: string): string {
  const name = andList([one, inSentence(other)])
  return name.length <= 60 ? name : one
}
