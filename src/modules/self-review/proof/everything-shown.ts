import { asDisclosed } from '../disclosed-copy.ts'
import { mayReveal, type PerspectiveFacts } from '../gates.ts'
import {
  barsHeading,
  barsOf,
  cellSummary,
  cellTitle,
  groupsInWords,
  nothingShown,
} from '../hearing/cell-view.ts'
import { asHeatMapView, ownGroupLede, peopleHeard } from '../hearing/heat-map-view.ts'
import { leastApart, narrow } from '../hearing/narrow.ts'
import { asHeatMap, byTheme, type HeatMap, lede, widestDifference } from '../heat-map.ts'
import { adviceFor } from '../small-groups/advice.ts'
import { stepsOf } from '../steps.ts'
import { files } from './files-shown.ts'
import type { HandedOver } from './handed-over.ts'
import { asRead, type Read, words } from './read-review.ts'
import { elementsOf, type Review, type Story } from './scene.ts'
import { shownBeside, shownOfYears } from './years-shown.ts'

/** What was handed over of each self-review of a story, by its key. */
export type AllHandedOver = Record<string, HandedOver>

/**
 * Every view, year, filter and export that anybody may open, as data, made by the functions that the screens call:
 * leaders', contributors' and partners', while people answer and afterwards. It is in pieces, each a text.
 */
export function everythingShown(story: Story, handed: AllHandedOver): string[] {
  const { now, past, other } = story
  const maps = Object.fromEntries(
    [now, past, ...(other ? [other] : [])].map((review) => [review.id, asRead(review, handed[review.id]!)]),
  )
  return [
    ...Object.values(maps).flatMap(shownOfOne),
    ...shownOfYears(maps.now!, maps.past!, story),
    ...(other ? shownBeside(maps.now!, maps.other!, story) : []),
  ].map((piece) => JSON.stringify(piece))
}

function shownOfOne(read: Read): unknown[] {
  const { review, handed, heatMap } = read
  return [
    ...whileAnswering(review, handed),
    handed.comments,
    ...heatMapPages(heatMap, handed),
    ...handed.perspectives.map((one) => ownPages(read, one)),
    heatMap.rows.map((row) => row.cells.map((cell, at) => cellPage(cell, handed.perspectives[at]!))),
    heatMap.rows.map(({ cells }) =>
      groupsInWords(
        handed.perspectives.map(({ name }, at) => ({ name, cell: cells[at]! })),
        words,
      ),
    ),
    asDisclosed(heatMap, [], new Set(handed.perspectives.flatMap((p) => (p.spreadMayCross ? [p.id] : [])))),
    files(read, handed.perspectives, 'all'),
  ]
}

/** After each person who finishes: the steps, what the reveal would do, and the advice on small groups. */
function whileAnswering({ groups, ...review }: Review, { toConfirm }: HandedOver): unknown[] {
  const most = Math.max(...groups.map(({ people }) => people.length))
  return Array.from({ length: most + 1 }, (_, so) => {
    const perspectives = groups.map(({ id, name, mode, people }): PerspectiveFacts & { id: string } => {
      const answered = people.slice(0, so).filter((one) => one.hasFinished).length
      return { id, name, mode, invited: people.length, answered }
    })
    const elements = elementsOf(review).map((title) => ({ title, agreement: null }))
    return [
      stepsOf({
        ...{ base: '', state: 'answering', answersBy: null, partnershipId: null, leads: true, mine: null },
        ...{ perspectives, elements, priorities: 0, discloses: true, disclosedOn: null, isShared: true },
      }),
      [
        mayReveal('answering', perspectives),
        perspectives.map((one) => adviceFor(one, 'answering')),
        toConfirm,
      ],
    ]
  })
}

type Perspectives = HandedOver['perspectives']

/** The heat map in both orders, and narrowed to each group and to each measure of disagreement. */
function heatMapPages(heatMap: HeatMap, { perspectives }: HandedOver): unknown[] {
  const filters = [[], ...(perspectives.length > 1 ? perspectives.map(({ id }) => [id]) : [])].flatMap(
    (groups) =>
      [null, ...(Object.keys(leastApart) as (keyof typeof leastApart)[])].map((apart) => ({
        ...{ groups, apart },
        themes: [],
      })),
  )
  return [
    [lede(heatMap, peopleHeard(perspectives)), widestDifference(heatMap.rows), byTheme(heatMap.rows)],
    asHeatMapView(heatMap, perspectives, 'framework', []),
    ...filters.map((filter) => {
      const narrowed = narrow(heatMap, filter)
      return asHeatMapView(narrowed, columnsOf(narrowed, perspectives), 'differ', [])
    }),
  ]
}

function columnsOf(narrowed: HeatMap, perspectives: Perspectives): Perspectives {
  return perspectives.filter(({ id }) => narrowed.perspectives.some((one) => one.id === id))
}

/** A contributor's own pages: the heat map of their group alone, and the files they may take. */
function ownPages(read: Read, own: Perspectives[number]): unknown {
  const { framework, handed } = read
  const heard = handed.heard.filter(({ perspectiveId }) => perspectiveId === own.id)
  const heatMap = asHeatMap(framework, [own], heard, handed.agreed)
  return [
    ownGroupLede([own]),
    asHeatMapView(heatMap, [own], 'differ', []),
    files({ ...read, heatMap }, [own], 'own'),
  ]
}

function cellPage(cell: HeatMap['rows'][number]['cells'][number], group: Perspectives[number]): unknown {
  if (cell.shows !== 'answers') return nothingShown(cell, group.name)
  return [
    cellTitle(group.name, cell, words),
    barsHeading(cell.answered, group),
    cellSummary(group.name, cell.counts, words),
    barsOf(cell.counts, words),
  ]
}
