import { type Agreed, asHeatMap, type Heard as HeardCell } from '../heat-map.ts'
import type { Position } from '../middle.ts'
import { type AgreedReview, asAgreedReview, type Heard } from './agreed-review.ts'
import type { PriorityPlan } from './priority-plan.ts'

const words = ['red', 'amber-red', 'amber-green', 'green'] as const

const groups: Heard['perspectives'] = [
  { id: 'e', name: 'Executives', initial: 'E', mode: 'own_name', invited: 6, answered: 6, inTheRoom: null },
  { id: 't', name: 'Trustees', initial: 'T', mode: 'in_the_room', invited: 1, answered: 1, inTheRoom: 6 },
  {
    id: 'h',
    name: 'Headteachers',
    initial: 'H',
    mode: 'anonymous',
    invited: 17,
    answered: 15,
    inTheRoom: null,
  },
  {
    id: 'm',
    name: 'Middle leaders',
    initial: 'M',
    mode: 'anonymous',
    invited: 30,
    answered: 24,
    inTheRoom: null,
  },
]

/** What one group said of the nth element: it differs from element to element, and sometimes nothing may be shown. */
function countsOf(group: string, n: number): number[] | null {
  if (group === 't') return n % 7 === 5 ? null : [0, 1, 2, 3].map((at) => (at === (n * 3) % 4 ? 1 : 0))
  if (group === 'h' && n % 6 === 4) return null
  if (group === 'e') return [n % 2, 1 + (n % 3), 3 - (n % 3), 1]
  return group === 'h' ? [n % 4, 5, 4 + (n % 3), 2] : [12, n % 2 ? 0 : 3, 0, 12]
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const sentence =
  'People told us that this holds in most schools and that newer colleagues wait longest to hear of it. '

/**
 * A full agreed self-review of a test: so many elements in five areas, four groups, an earlier cycle, and every kind of
 * silence. `said` stands in a reason, a title and a question, for what no document may take for code.
 */
export function reviewOf(
  elements = 12,
  {
    sees = 'all',
    said = '=1+1',
    priorities = 3,
  }: { sees?: 'all' | 'own'; said?: string; priorities?: number } = {},
): AgreedReview {
  const ids = Array.from({ length: elements }, (_, n) => n)
  const framework: Heard['framework'] = {
    ...{ title: 'School improvement capacity', version: '2', words },
    themes: [0, 1, 2, 3, 4].map((theme) => ({
      ...{ id: `theme-${theme}`, title: `Area of the work number ${'ABCDE'[theme]}`, code: null, note: null },
      elements: ids.filter((n) => Math.floor((n * 5) / elements) === theme).map((n) => elementOf(n, said)),
    })),
  }
  const mine = groups.filter(({ id }) => sees === 'all' || id === 'm')
  const heard: HeardCell[] = mine.flatMap(({ id }) =>
    ids.map((n) => ({ elementId: `e${n}`, perspectiveId: id, counts: countsOf(id, n) })),
  )
  const agreed = ids.slice(1).map((n) => ({
    elementId: `e${n}`,
    level: n === 2 ? null : (((n % 4) + 1) as Position),
    rationale: n === 3 ? said : sentence.repeat(3),
    evidence: ['Spring staff survey', 'Board minute', said],
    dissent: n === 6 ? `Two of us see it stronger. ${said}` : '',
    isPriority: n >= 4 && n < 4 + priorities,
    before: n === 7 ? ('left open' as const) : n % 3 === 0 ? null : (((n % 2) + 2) as Position),
  }))
  const settled: Agreed[] = agreed.map(({ elementId, level, isPriority, before }) => ({
    elementId,
    level,
    isPriority,
    before,
  }))
  return asAgreedReview(
    {
      cycle: 2027,
      framework,
      perspectives: mine,
      agreed,
      heatMap: asHeatMap(framework, mine, heard, settled),
    },
    {
      organisation: 'Larkmoor Learning Trust',
      revealedOn: '12 May 2027',
      agreedOn: '26 May 2027',
      sees,
      plans: sees === 'all' ? plansOf(said) : null,
    },
  )
}

function elementOf(n: number, said: string): Heard['framework']['themes'][number]['elements'][number] {
  return {
    ...{
      id: `e${n}`,
      title: `Leading a culture of improvement, part ${letters[n % 26]}${n >= 26 ? 'x' : ''}`,
    },
    ...{ shortTitle: null, code: null, strand: null, prompts: [], levels: [], evidence: [] },
    ...{ evidenceTiers: null, kind: null, weight: null },
    challengeQuestions: [
      'When did we last hear about a failure from the person responsible for it, before we asked?',
      'How would a teacher’s good idea reach the whole trust, and when did that last happen?',
      said,
    ],
  }
}

const manySchools = Array.from(
  { length: 30 },
  (_, n) => `Saint Hilda’s Primary School ${letters[n % 26]}`,
).join(', ')

/** What is planned for each that may be a priority; for one of them the plan has nothing yet. */
function plansOf(said: string): ReadonlyMap<string, PriorityPlan> {
  return new Map(
    [4, 5, 6, 7, 8, 9, 10, 11].map((n) => [
      `e${n}`,
      {
        weighed: 'It matters most of all, and is partly ours to change.',
        risk: n === 6 ? '' : `Good people leave before they lead. ${said}`,
        seenTo:
          n === 5
            ? `Seen to by Lucy Marsh, in 30 schools: ${manySchools}.`
            : 'Seen to by Sam Okafor, across the trust.',
        inPlace: n === 5 ? '' : `Subject networks meet each half-term. ${said}`,
        actions: [
          { title: `Pair two schools each term ${said}`, owner: 'Lucy Marsh', when: 'by 26 May 2027' },
          { title: 'Write down who may lend whom', owner: 'Sam Okafor', when: 'done on 12 March 2027' },
          ...(n === 4
            ? [1, 2].map((at) => ({
                title: `More, part ${'AB'[at - 1]}`,
                owner: 'Ada Penrose',
                when: 'was due 3 May 2027',
              }))
            : []),
        ].slice(0, n === 6 ? 0 : 4),
      },
    ]),
  )
}

/** Who makes the documents of tests. */
export const maker = { madeBy: 'Ada Penrose', madeOn: '22 November 2026 at 10:42' }
