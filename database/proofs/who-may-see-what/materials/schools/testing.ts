import { readingsOf } from '#src/modules/disclosure/index.ts'
import { listMembers } from '#src/modules/people/index.ts'
import { getMySeat } from '#src/modules/self-review/queries/answers.ts'
import { listComments, listNamedAnswers } from '#src/modules/self-review/queries/cell.ts'
import { getHeard } from '#src/modules/self-review/queries/heat-map.ts'
import { getSharedPage } from '#src/modules/self-review/schools/shared-page.ts'
import type { SchoolPart } from '../../cast.ts'
import type { Scene, School } from '../../scene.ts'
import { word } from '../../words.ts'
import type { Ask, Trace } from '../trace.ts'

/** The school of the host that reviews itself. */
const schoolOf = ({ schools }: Scene): School => schools[0]!

const answers: Ask[] = [
  async ({ db, scene }) => (await getMySeat(db, schoolOf(scene).selfReviewId)).answers,
  ({ db, scene }) => listComments(db, schoolOf(scene).selfReviewId, schoolOf(scene).elements[0]!),
  ({ db, scene }) => {
    const { selfReviewId, perspectives, elements } = schoolOf(scene)
    return listNamedAnswers(db, selfReviewId, {
      perspectiveId: perspectives.Teachers!,
      elementId: elements[0]!,
    })
  },
]
const heatMap: Ask = async ({ db, scene }) =>
  (await getHeard(db, schoolOf(scene).selfReviewId, 'all')).heatMap.rows
    .flatMap(({ cells }) => cells)
    .filter(({ shows }) => shows === 'answers')
const agreed: Ask = async ({ db, scene }) => (await getHeard(db, schoolOf(scene).selfReviewId, 'own')).agreed
const shared: Ask = async ({ db, actor, scene }) => [
  (await getSharedPage(db, actor, String(schoolOf(scene).urn), null)).copy,
]

const column = (group: string): Trace => ({
  asks: [heatMap],
  held: ['self_review.heard'],
  words: (_, scene) => [[schoolOf(scene).perspectives[group]!, '{']],
})

/** Whose an answer is: its words beside a name, or beside a key that leads to a person. */
const whose = (material: string, part: SchoolPart): Trace => ({
  asks: [],
  words: ({ name }, scene) => {
    const { people, seats } = schoolOf(scene)
    const { personId, membershipId, name: called } = people[part]
    return [personId, membershipId, called, seats[part]!].map((trail) => [word(name, material), trail])
  },
})

/** What a school of the host keeps, and what it shares, by the name that it has in the table. */
export const ofSchools = {
  'a school’s answer in one’s own name': { asks: answers },
  'the name beside a school’s answer': whose('a school’s answer in one’s own name', 'teacher'),
  'a school’s anonymous answer': { asks: answers },
  'who gave it at the school': whose('a school’s anonymous answer', 'member of staff'),
  'the column of a school’s teachers': column('Teachers'),
  'the column of a school’s staff': column('Staff'),
  'the reason for a level that a school agreed': { asks: [agreed, shared] },
  'the title of a school’s evidence': { asks: [agreed, shared] },
  'that the chief executive has read it': {
    asks: [({ db, scene }) => readingsOf(db, schoolOf(scene).disclosureId)],
    held: ['disclosure.readings'],
    words: ({ people }, scene) => [
      [schoolOf(scene).disclosureId, people['chief executive'].membershipId],
      [`"name":"${people['chief executive'].name}"`],
    ],
  },
  'that somebody belongs to a school': {
    asks: [({ db, scene }) => listMembers(db, schoolOf(scene).id)],
    held: ['people.persons'],
    words: (_, scene) => [[schoolOf(scene).people['colleague without a part'].email]],
  },
} satisfies Record<string, Trace>
