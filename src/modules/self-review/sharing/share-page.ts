import { type Disclosure, readersOf, readingsOf } from '#src/modules/disclosure/index.ts'
import { getWhom, roleWord, type Seer, visibleTo, visibleToSeers } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import { londonDay } from '#src/ui/dates.ts'
import { listElementFacts } from '../queries/agreements.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { mayShare } from './policy.ts'
import {
  listPossibleReaders,
  listStanding,
  type PossibleReader,
  type Sharing,
  sharedCopyOf,
} from './share.ts'
import { isSameOutcome, type SharedCopy } from './shared-copy.ts'

/** The school's own self-review that the asker leads. @throws 404 for any other, a trust's among them. */
export async function getSharing(db: Db, actor: Actor, selfReviewId: string): Promise<Sharing> {
  const selfReview = await getSelfReview(db, selfReviewId)
  const { organisation } = await getWhom(db, actor)
  if (!selfReview.ofSchool) notFound('Only a school shares its outcome with its trust.')
  return { selfReview, school: organisation ?? '' }
}

/** The readers who stand chosen before anybody chooses: those who lead the trust's schools. */
export const usualReaders: readonly string[] = ['chief_executive', 'improvement_director']

/** The page of what a school shares: a preview with whom it may name, or what stands shared and who has read it. */
export async function getSharePage(db: Db, actor: Actor, selfReviewId: string) {
  const sharing = await getSharing(db, actor, selfReviewId)
  const { selfReview, school } = sharing
  const possible = await listPossibleReaders(db, selfReview.organisationId)
  const elements = await listElementFacts(db, selfReview)
  const may = mayShare(selfReview.state, elements, possible.length)
  const copy = selfReview.state === 'revealed' && may.ok ? await sharedCopyOf(db, sharing) : null
  const standing = []
  for (const one of await listStanding(db, selfReview))
    standing.push(await asStanding(db, one, { copy, possible }))
  return {
    ...{ id: selfReviewId, name: selfReview.name, school, standing },
    trust: possible[0]?.trust ?? 'the trust',
    isShared: standing.some(({ isHere }) => isHere),
    because: may.ok ? null : may.because,
    copy,
    readers: possible.map(asChoice),
    visibleTo:
      standing.length > 0
        ? await visibleToSeers(
            db,
            standing.flatMap(({ seers }) => seers),
            'And whoever leads this school.',
          )
        : await visibleTo(db, 'see-own-disclosures', selfReview.organisationId, 'Nothing is shared yet.'),
  }
}

export type SharePage = Awaited<ReturnType<typeof getSharePage>>

/** Somebody of the trust as they are chosen: their name, and what they are. */
export function asChoice({ membershipId, name, role }: PossibleReader) {
  return { membershipId, name, role: roleWord(role), isUsual: usualReaders.includes(role) }
}

type Now = { copy: SharedCopy | null; possible: readonly PossibleReader[] }

/** What stands shared, as its school sees it: who can read it, who has, and whether it still says what was agreed. */
async function asStanding(db: Db, { id, place, content, disclosedAt }: Disclosure, { copy, possible }: Now) {
  const seers = await readersOf(db, id)
  const shared = content as SharedCopy
  const isHere = possible.some(({ trustId }) => trustId === place)
  return {
    ...{ id, isHere, copy: shared, seers },
    sharedOn: londonDay(disclosedAt),
    hasChanged: copy !== null && !isSameOutcome(shared, copy),
    readers: seers.map(({ name, organisation }: Seer) => `${name}, ${organisation}`),
    more: isHere ? possible.filter((one) => !seers.some(({ name }) => name === one.name)).map(asChoice) : [],
    readings: (await readingsOf(db, id)).map(({ name, organisation, readAt }) => ({
      who: `${name}, ${organisation}`,
      day: londonDay(readAt),
    })),
  }
}

export type Standing = SharePage['standing'][number]
