import {
  actorOf,
  addOrganisation,
  addPerson,
  addSchoolOfRegister,
  addTrustOfRegister,
  asOwner,
  type Who,
} from '#database/testing.ts'
import {
  elementsOf,
  getFrameworkVersion,
  listFrameworkVersions,
  publishPacks,
} from '#src/modules/frameworks/index.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { openOwnSelfReview } from '../cycles/open-own.ts'
import type { Position } from '../middle.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { listPossibleReaders, shareOutcome } from './share.ts'

/** A school of a test with its headteacher. */
export type TestSchool = { id: string; urn: number; name: string; head: Who }

/** The school framework of a test: its version, and its elements in order. */
export type TestFramework = { versionId: string; elements: { id: string; title: string }[] }

/** A trust of the register with those who lead it, and one who does not. */
export async function addTrust(uid: number, name: string) {
  const id = await addTrustOfRegister(uid, name)
  return {
    ...{ id, uid },
    chief: await addPerson(`${name} Chief`, id, 'chief_executive'),
    director: await addPerson(`${name} Director`, id, 'improvement_director'),
    executive: await addPerson(`${name} Executive`, id, 'executive'),
    trustee: await addPerson(`${name} Trustee`, id, 'trustee'),
  }
}

/** A school of the register that takes part, with its headteacher. */
export async function addSchool(urn: number, name: string, trustUid: number): Promise<TestSchool> {
  await addSchoolOfRegister(urn, name, trustUid)
  const id = await addOrganisation('school', name, urn)
  return { id, urn, name, head: await addPerson(`${name} Head`, id, 'head_of_school') }
}

/** Publishes the packs. @returns the newest school framework, as somebody who is signed in reads it. */
export async function schoolFramework(who: Who): Promise<TestFramework> {
  await asJob('publish-packs', publishPacks)
  return asPerson(who, async (db) => {
    const { id } = (await listFrameworkVersions(db)).find(({ suits }) => suits === 'school')!
    return { versionId: id, elements: elementsOf(await getFrameworkVersion(db, id)) }
  })
}

/** Opens a self-review as the headteacher does. @returns its id. */
export async function openAs({ id: organisationId, head }: TestSchool, versionId: string, cycle: number) {
  const id = newId()
  await asPerson(head, (db) =>
    openOwnSelfReview(db, { id, organisationId, frameworkVersionId: versionId, cycle, answersBy: null }),
  )
  return id
}

/** Puts a self-review where it is revealed and agreed: a level for each element, 0 for one that was left open. */
export async function settle(
  selfReviewId: string,
  school: TestSchool,
  framework: TestFramework,
  levelOf: (element: number) => Position | 0,
): Promise<void> {
  await asOwner(
    'update self_review.self_reviews set answering_opened_at = now(), revealed_at = now() where id = $1',
    [selfReviewId],
  )
  await agreeAll(selfReviewId, school, framework, levelOf)
}

/** Writes down what was agreed of a self-review that is revealed. */
export async function agreeAll(
  selfReviewId: string,
  school: TestSchool,
  { elements }: TestFramework,
  levelOf: (element: number) => Position | 0,
): Promise<void> {
  await asOwner(
    `insert into self_review.agreements (self_review_id, organisation_id, element_id, level, rationale, evidence, agreed_by)
     select $1, $2, a.id, nullif(a.level, 0), 'Because of what we heard.', '{"Secret minutes"}', $3
     from unnest($4::uuid[], $5::integer[]) a (id, level)`,
    [
      selfReviewId,
      school.id,
      school.head.membershipId,
      elements.map(({ id }) => id),
      elements.map((_, at) => levelOf(at)),
    ],
  )
}

/** Shares what was agreed with these people of the trust, as the headteacher does. */
export async function shareAs(
  school: TestSchool,
  selfReviewId: string,
  readers: readonly Who[],
): Promise<void> {
  const actor = await actorOf(school.head)
  await asPerson(school.head, async (db) => {
    const possible = await listPossibleReaders(db, school.id)
    const wanted = readers.map(({ membershipId }) => membershipId)
    const named = possible.map(({ membershipId }) => membershipId).filter((one) => wanted.includes(one))
    const selfReview = await getSelfReview(db, selfReviewId)
    await shareOutcome(db, actor, { selfReview, school: school.name }, named)
  })
}
