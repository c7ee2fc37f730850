import { beginDraft } from '#src/modules/frameworks/commands/drafts.ts'
import { publishDraft, withdrawVersion } from '#src/modules/frameworks/commands/publish-draft.ts'
import type { FrameworkDocument } from '#src/modules/frameworks/document.ts'
import { emptyDocument, nextVersionOf } from '#src/modules/frameworks/drafting/beginning.ts'
import { addElement, addTheme, changeElement } from '#src/modules/frameworks/drafting/structure.ts'
import { newIdentifier } from '#src/modules/frameworks/identifiers.ts'
import { getDraft } from '#src/modules/frameworks/queries/drafts.ts'
import { giveSeat } from '#src/modules/people/index.ts'
import { openAnswering } from '#src/modules/self-review/commands/answering.ts'
import { openOwnSelfReview } from '#src/modules/self-review/cycles/open-own.ts'
import { listPerspectives } from '#src/modules/self-review/queries/perspectives.ts'
import { getSelfReview } from '#src/modules/self-review/queries/self-reviews.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { besideProduct, type Place } from './product.ts'

const now = new Date().toISOString()

/** Somebody of the sample story, as what they first are there. */
type Member = { personId: string; membershipId: string; organisationId: string }

/** A trust that answers a framework of its own: the self-review, and the ways to withdraw the version and to publish the next. */
export type OwnReview = { id: string; publishNext(): Promise<void>; withdraw(because: string): Promise<void> }

/** Publishes a framework of three elements for the leader's trust, and opens it for one headteacher to answer. */
export async function openOwnReview(place: Place, leader: string, head: string): Promise<OwnReview> {
  const first = threeElements()
  const id = newId()
  await besideProduct(place, async () => {
    const [lead, answering] = [await memberCalled(leader), await memberCalled(head)]
    await publish(lead, first)
    const { organisationId } = lead
    await asPerson(lead, async (db) => {
      const opening = {
        id,
        organisationId,
        frameworkVersionId: first.identifier,
        cycle: 2031,
        answersBy: null,
      }
      await openOwnSelfReview(db, opening)
      const group = (await listPerspectives(db, id)).find(({ name }) => name === 'Headteachers')!
      await giveSeat(db, answering.membershipId, id, 'contributor', group.id)
      await openAnswering(db, await getSelfReview(db, id), null)
    })
  })
  return {
    id,
    publishNext: () => besideProduct(place, async () => publish(await memberCalled(leader), nextOf(first))),
    withdraw: (because) =>
      besideProduct(place, async () => {
        const { organisationId, ...who } = await memberCalled(leader)
        await asPerson(who, (db) => withdrawVersion(db, { document: first, organisationId }, because))
      }),
  }
}

function threeElements(): FrameworkDocument {
  const theme = newIdentifier()
  const empty = emptyDocument('How we see ourselves', { name: 'A trust', now })
  const levels = ([1, 2, 3, 4] as const).map((position) => ({
    position,
    description: position === 1 ? 'Few could say.' : position === 4 ? 'Everybody could.' : null,
  }))
  return ['What we are for', 'Whom we serve', 'What we count'].reduce(
    (document, title) => {
      const id = newIdentifier()
      return changeElement(addElement(document, theme, { id, title }), id, { levels })
    },
    addTheme(empty, theme, 'Purpose'),
  )
}

/** The first element is called otherwise, the second stays, and the last is asked no more. */
function nextOf(first: FrameworkDocument): FrameworkDocument {
  const next = nextVersionOf(first, now)
  const [theme] = next.themes as [FrameworkDocument['themes'][number]]
  const shorter = { ...next, themes: [{ ...theme, elements: theme.elements.slice(0, 2) }] }
  return changeElement(shorter, theme.elements[0]!.identifier, { title: 'What we are here for' })
}

async function publish(who: Member, document: FrameworkDocument): Promise<void> {
  const { membershipId, organisationId } = who
  await asPerson(who, async (db) => {
    await beginDraft(db, membershipId, { organisationId, document, begunAs: 'empty', begunFrom: null })
    await publishDraft(db, membershipId, await getDraft(db, document.identifier))
  })
}

/** Who this person of the sample story first is there. */
export function memberCalled(name: string): Promise<Member> {
  return asJob('installation', (db) =>
    db
      .selectFrom('people.persons as p')
      .innerJoin('access.memberships as m', 'm.person_id', 'p.id')
      .select(['p.id as personId', 'm.id as membershipId', 'm.organisation_id as organisationId'])
      .where('p.name', '=', name)
      .orderBy('m.since')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
}
