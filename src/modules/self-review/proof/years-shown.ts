import { besideFramework, besideYear } from '../hearing/beside.ts'
import { asHeatMapView } from '../hearing/heat-map-view.ts'
import { yearOnYear } from '../years/year-on-year.ts'
import { groupSentence, movedSentence, viewsSentences, yearsLede } from '../years/year-words.ts'
import { draftReply } from '../years/you-said.ts'
import { type Read, words } from './read-review.ts'
import type { Story } from './scene.ts'

/** Two years beside each other, on their own page and on the heat map, and what each group is told came of it. */
export function shownOfYears(now: Read, past: Read, { carried }: Story): unknown[] {
  const comparison = yearOnYear(asYear(past), asYear(now), carried)
  const both = { before: words, now: words }
  const rows = besideYear(comparison.lines, { here: words, there: words })
  return [
    comparison,
    [yearsLede(comparison), viewsSentences(comparison.lines)],
    comparison.lines.map((line) => [
      movedSentence(line, both),
      line.groups.map((g) => groupSentence(g, both)),
    ]),
    asHeatMapView(
      now.heatMap,
      now.handed.perspectives,
      'framework',
      {},
      { id: 'p', kind: 'year', label: '', rows },
    ),
    draftReply(
      past.review.cycle,
      past.handed.agreed.map(({ elementId, level }) => ({
        ...{ kind: 'level', title: elementId, levelFrom: null, levelTo: level },
      })),
      words,
    ),
  ]
}

/** The same elements in another framework, beside the heat map, by the links between the two. */
export function shownBeside(now: Read, other: Read, { ties }: Story): unknown[] {
  const comparison = yearOnYear(asYear(other), asYear(now), ties)
  const named = ties.map(({ from, to }) => ({ element: to, title: from, kind: 'related' as const }))
  const rows = besideFramework(comparison.lines, named, { here: words, there: words })
  const beside = { id: 'o', kind: 'framework' as const, label: '', rows }
  return [asHeatMapView(now.heatMap, now.handed.perspectives, 'framework', {}, beside)]
}

function asYear({ handed, heatMap }: Read) {
  return { perspectives: handed.perspectives, rows: heatMap.rows }
}
