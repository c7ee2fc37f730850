import { besideFramework, besideYear } from '../hearing/beside.ts'
import { asHeatMapView } from '../hearing/heat-map-view.ts'
import { saidThen } from '../years/said-then.ts'
import { yearOnYear } from '../years/year-on-year.ts'
import { groupsMoved, groupWords, movedLines, viewsSentences, yearsLede } from '../years/year-words.ts'
import { draftReply, placedLowest } from '../years/you-said.ts'
import { type Read, words } from './read-review.ts'
import type { Story } from './scene.ts'

/** Two years beside each other, on their own page and on the heat map, and what each group is told came of it. */
export function shownOfYears(now: Read, past: Read, { carried }: Story): unknown[] {
  const comparison = yearOnYear(asYear(past), asYear(now), carried)
  const both = { before: words, now: words }
  const turnouts = now.handed.perspectives.map(({ name }) => ({ name, before: '', now: '' }))
  const rows = besideYear(comparison.lines, { here: words, there: words })
  return [
    comparison,
    [yearsLede(comparison), viewsSentences(comparison.lines), groupsMoved(comparison.lines, turnouts)],
    (['stronger', 'weaker'] as const).map((way) => movedLines(comparison.lines, way, both)),
    comparison.lines.map((line) => line.groups.map((g) => groupWords(g, both))),
    asHeatMapView(now.heatMap, now.handed.perspectives, 'framework', [], {
      id: 'p',
      kind: 'year',
      label: '',
      rows,
    }),
    ...whatGroupsAreTold(past),
  ]
}

/** What each group reads of itself, and what the leaders find to tell it: every element as if it were a priority. */
function whatGroupsAreTold({ review, handed, heatMap }: Read): unknown[] {
  const facts = handed.agreed.flatMap(({ elementId, level }) => {
    const fact = { elementId, title: elementId, where: '', levelFrom: null }
    return [
      { ...fact, kind: 'priority' as const, levelTo: null },
      { ...fact, kind: 'level' as const, levelTo: level },
    ]
  })
  const comments = new Map(Object.entries(handed.comments).map(([cell, said]) => [cell, said.length]))
  const heard = {
    cycle: review.cycle,
    words,
    perspectives: handed.perspectives,
    rows: heatMap.rows,
    comments,
  }
  return handed.perspectives.map(({ name }) => {
    const said = saidThen(heard, name)
    return [
      said && placedLowest(said.sayings),
      draftReply(review.cycle, facts, { before: words, now: words }, said?.sayings ?? null),
    ]
  })
}

/** The same elements in another framework, beside the heat map, by the links between the two. */
export function shownBeside(now: Read, other: Read, { ties }: Story): unknown[] {
  const comparison = yearOnYear(asYear(other), asYear(now), ties)
  const named = ties.map(({ from, to }) => ({ element: to, title: from, kind: 'related' as const }))
  const rows = besideFramework(comparison.lines, named, { here: words, there: words })
  const beside = { id: 'o', kind: 'framework' as const, label: '', rows }
  return [asHeatMapView(now.heatMap, now.handed.perspectives, 'framework', [], beside)]
}

function asYear({ handed, heatMap }: Read) {
  return { perspectives: handed.perspectives, rows: heatMap.rows }
}
