import { host, third } from './cast.ts'
import {
  associate,
  explorers,
  exploringTeams,
  inTheSelfReview,
  leaders,
  owners,
  ownersAtLast,
} from './groups.ts'
import type { Moment } from './moments.ts'
import { fromTheFocusOn } from './review-table.ts'
import type { TablePart } from './table-part.ts'

const allExploringTeams = [
  ...exploringTeams,
  ...third('chief executive', 'improvement director', 'explorer', 'late explorer', 'new chief executive'),
]
const theirExplorers = [...explorers, ...third('chief executive', 'improvement director', 'explorer')]

/** Of each material the moments at which most people see it: whoever does not then never does. */
const whenMostSee: readonly Moment[] = [
  'while the team gathers',
  'once the findings are shared',
  'once the reflections are released',
  'once the debrief is held',
]

function inTheRing({ material, says, rows }: TablePart): TablePart {
  const few = Object.entries(rows).map(([of, moments]) => [
    of,
    Object.fromEntries(Object.entries(moments).filter(([when]) => whenMostSee.includes(when as Moment))),
  ])
  return { material: `In a ring of three, ${material.toLowerCase()}`, says, rows: Object.fromEntries(few) }
}

/** Three trusts review each other in a ring: the partner visits the host, and the host visits the third. */
export const inARingOfThree: readonly TablePart[] = [
  {
    material: 'In a ring of three, the self-review',
    says: 'self-reviews go round if all agree',
    rows: {
      'the reason for an agreed level': {
        'once the host alone has disclosed': [...inTheSelfReview, ...owners],
        'once all have disclosed': [...inTheSelfReview, ...ownersAtLast, ...theirExplorers, ...associate],
      },
      'an answer in one’s own name': { 'once all have disclosed': [...leaders, ...host('executive')] },
      'a probing question': { 'once all have disclosed': [...allExploringTeams, ...associate] },
    },
  },
  ...fromTheFocusOn.map(inTheRing),
]
