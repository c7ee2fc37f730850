import { elementsOf, getFrameworkVersion, listFrameworkVersions } from '#src/modules/frameworks/index.ts'
import { changeRole, endMembership } from '#src/modules/people/members.ts'
import { takeInSchools } from '#src/modules/people/schools/take-in.ts'
import type { Mode } from '#src/modules/self-review/anonymity.ts'
import { agreeLevel } from '#src/modules/self-review/commands/agree.ts'
import { openAnswering } from '#src/modules/self-review/commands/answering.ts'
import { inviteContributors } from '#src/modules/self-review/commands/invite.ts'
import { setPerspective } from '#src/modules/self-review/commands/perspectives.ts'
import { revealSelfReview } from '#src/modules/self-review/commands/reveal.ts'
import { finishAnswering, saveAnswers } from '#src/modules/self-review/commands/save-answers.ts'
import { openOwnSelfReview } from '#src/modules/self-review/cycles/open-own.ts'
import { getMySeat } from '#src/modules/self-review/queries/answers.ts'
import { getSelfReview, type SelfReview } from '#src/modules/self-review/queries/self-reviews.ts'
import { getSharedPage } from '#src/modules/self-review/schools/shared-page.ts'
import {
  listPossibleReaders,
  listStanding,
  shareOutcome,
  withdrawShared,
} from '#src/modules/self-review/sharing/share.ts'
import { newId } from '#src/platform/ids.ts'
import { type Part, type SchoolPart, schoolParts } from '../cast.ts'
import { accept, as, join, personCalled, type Scene, type School, schoolsOf, type Trust } from '../scene.ts'
import { word } from '../words.ts'

const groups: readonly { name: string; mode: Mode; people: SchoolPart[] }[] = [
  { name: 'Teachers', mode: 'own_name', people: ['teacher'] },
  {
    ...{ name: 'Staff', mode: 'anonymous' },
    people: ['member of staff', 'second member of staff', 'third member of staff'],
  },
]

/** Whom of the trust the school names as readers: two of the three that it may. */
const readers: readonly Part[] = ['chief executive', 'executive']

/** The first trust takes two of its schools in, whose headteachers ask their colleagues in. */
export async function takePart(scene: Scene): Promise<void> {
  const host = scene.trusts[0]!
  for (const { name, urn } of schoolsOf(host.name)) {
    const head = personCalled(`${name} headteacher`, scene.programmeId.slice(-6))
    await as(host.people['chief executive'], ({ db, actor }) =>
      takeInSchools(db, actor, host.id, [{ urn, ...head }]),
    )
    const headteacher = { ...head, ...(await accept(head)) }
    scene.schools.push(await withColleagues(name, urn, headteacher))
  }
}

async function withColleagues(
  name: string,
  urn: number,
  headteacher: School['people']['headteacher'],
): Promise<School> {
  const id = await as(headteacher, async ({ actor }) => actor.positions[0]!.place)
  const people: Partial<School['people']> = { headteacher }
  for (const part of Object.keys(schoolParts) as SchoolPart[])
    if (part !== 'headteacher')
      people[part] = await join(
        headteacher,
        { organisationId: id, role: schoolParts[part] },
        `${name} ${part}`,
      )
  const nothingYet = { elements: [], perspectives: {}, seats: {}, disclosureId: '' }
  return { id, urn, name, people: people as School['people'], selfReviewId: newId(), ...nothingYet }
}

type Led = Parameters<Parameters<typeof as>[1]>[0] & { selfReview: SelfReview }

function leading<T>(
  { people, selfReviewId }: School,
  run: (here: Led) => Promise<T>,
  part: SchoolPart = 'headteacher',
): Promise<T> {
  return as(people[part], async (here) =>
    run({ ...here, selfReview: await getSelfReview(here.db, selfReviewId) }),
  )
}

function schoolAndTrust({ schools, trusts }: Scene): { school: School; trust: Trust } {
  return { school: schools[0]!, trust: trusts[0]! }
}

/** The headteacher opens the school's self-review and asks two groups; all of them answer. */
export async function answerSelfReview(scene: Scene): Promise<void> {
  const { school, trust } = schoolAndTrust(scene)
  await as(school.people.headteacher, async ({ db }) => {
    const { id } = (await listFrameworkVersions(db)).find(({ suits }) => suits === 'school')!
    school.elements = elementsOf(await getFrameworkVersion(db, id)).map((element) => element.id)
    await openOwnSelfReview(db, {
      ...{ id: school.selfReviewId, organisationId: school.id, frameworkVersionId: id },
      ...{ cycle: 2026, answersBy: null },
    })
  })
  await leading(school, async ({ db, actor, selfReview }) => {
    for (const { name, mode, people } of groups) {
      const perspectiveId = newId()
      school.perspectives[name] = perspectiveId
      const setting = { name: `${name} of ours`, initial: name[0]!, mode, inTheRoom: null }
      await setPerspective(db, selfReview, perspectiveId, { ...setting, spreadMayCross: true })
      const invited = people.map((part) => school.people[part])
      await inviteContributors(db, actor, selfReview, { perspectiveId, role: 'staff', people: invited })
    }
    await openAnswering(db, selfReview, '2026-12-01')
  })
  await answer(school, 'teacher', word(trust.name, 'a school’s answer in one’s own name'))
  await answer(school, 'member of staff', word(trust.name, 'a school’s anonymous answer'))
  await answer(school, 'second member of staff', '')
  await answer(school, 'third member of staff', '')
}

async function answer(school: School, part: SchoolPart, comment: string): Promise<void> {
  await as(school.people[part], async ({ db }) => {
    const seat = await getMySeat(db, school.selfReviewId)
    school.seats[part] = seat.seatId
    const said = { elementId: school.elements[0]!, level: 2 as const, notMine: false, comment, room: null }
    await saveAnswers(db, seat, [{ ...said, version: 0, keep: null }], school.elements.length)
    await finishAnswering(db, seat)
  })
}

/** The headteacher reveals what was said. */
export async function reveal(scene: Scene): Promise<void> {
  await leading(schoolAndTrust(scene).school, ({ db, selfReview }) => revealSelfReview(db, selfReview))
}

/** The headteacher writes down what the school agrees on every element. */
export async function agree(scene: Scene): Promise<void> {
  const { school, trust } = schoolAndTrust(scene)
  await leading(school, async ({ db, actor, selfReview }) => {
    for (const elementId of school.elements)
      await agreeLevel(
        db,
        actor,
        selfReview,
        { title: 'An element', levelWord: 'amber-red' },
        {
          ...{ elementId, level: 2, isPriority: false, version: 0 },
          rationale: word(trust.name, 'the reason for a level that a school agreed'),
          evidence: [word(trust.name, 'the title of a school’s evidence')],
        },
      )
  })
}

/** The headteacher shares it with two leaders of the trust, of whom one reads it. */
export async function share(scene: Scene): Promise<void> {
  const { school, trust } = schoolAndTrust(scene)
  await leading(school, async ({ db, actor, selfReview }) => {
    const chosen = readers.map((part) => trust.people[part].membershipId)
    const possible = (await listPossibleReaders(db, school.id)).map(({ membershipId }) => membershipId)
    const named = possible.filter((one) => chosen.includes(one))
    await shareOutcome(db, actor, { selfReview, school: school.name }, named)
    school.disclosureId = (await listStanding(db, selfReview))[0]!.id
  })
  await as(trust.people['chief executive'], ({ db, actor }) =>
    getSharedPage(db, actor, String(school.urn), null),
  )
}

/** The headteacher names a successor, who ends their membership. */
export async function succeed(scene: Scene): Promise<void> {
  const { id, people } = schoolAndTrust(scene).school
  await as(people.headteacher, ({ db }) => changeRole(db, id, people['new headteacher'], 'head_of_school'))
  await as(people['new headteacher'], ({ db }) => endMembership(db, id, people.headteacher))
}

/** The new headteacher takes back what was shared. */
export async function withdraw(scene: Scene): Promise<void> {
  const { school } = schoolAndTrust(scene)
  await leading(
    school,
    ({ db, selfReview }) => withdrawShared(db, { selfReview, school: school.name }, school.disclosureId),
    'new headteacher',
  )
}
