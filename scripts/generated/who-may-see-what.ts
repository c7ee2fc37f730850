import { type Column, everybody } from '#database/proofs/who-may-see-what/cast.ts'
import { inARingOfThree } from '#database/proofs/who-may-see-what/ring-table.ts'
import { whoMaySeeWhat } from '#database/proofs/who-may-see-what/table.ts'
import type { TablePart } from '#database/proofs/who-may-see-what/table-part.ts'

/** The table *Who may see what*, as the tests prove it: each material, each moment, and who sees it then. */
export function whoMaySeeWhatPage(): string {
  return `## Who may see what, in a whole peer review

Two trusts review each other; here is what is the **host's**, and at the end what is a **school's** of the host.
Whoever is not named sees nothing of it: no row of any table, and no answer of the pages that would show it. Everybody
who looks, and the story in which they do, are in \`database/proofs/who-may-see-what\`, where every line is proved for
each of them.

${whoMaySeeWhat.map(partOf).join('\n')}
${inARingOfThree.slice(0, 1).map(partOf).join('\n')}
From the focus on it is as above: the third trust sees nothing of it.
`
}

function partOf({ material, says, rows }: TablePart): string {
  const lines = Object.entries(rows).map(([of, moments]) => ({ of, seen: seenWhen(moments) }))
  const together = Map.groupBy(lines, ({ seen }) => JSON.stringify(seen))
  const table = [...together.values()].flatMap((alike) =>
    alike[0]!.seen.map(([when, who], index) => {
      const named = index === 0 ? alike.map(({ of }) => of).join('; ') : ''
      return `| ${named} | ${when} | ${who} |`
    }),
  )
  return `### ${material}

*${says}*

| what | when | who sees it |
| --- | --- | --- |
${table.join('\n')}
`
}

/** The moments of a material with who sees it then; moments that follow each other and are alike are one. */
function seenWhen(moments: Record<string, readonly Column[]>): [when: string, who: string][] {
  const seen: [string, string][] = []
  for (const [moment, seers] of Object.entries(moments)) {
    const [last, who] = [seen.at(-1), inWords(seers)]
    if (last?.[1] === who) last[0] += `, ${moment}`
    else seen.push([moment, who])
  }
  return seen
}

/** Those who see it, trust by trust: *host: chief executive, trustee; partner: explorer; associate*. */
function inWords(seers: readonly Column[]): string {
  if (seers.length === 0) return 'nobody'
  if (seers.length === everybody.length) return 'everybody'
  const bySide = Map.groupBy(
    new Set(seers),
    (seer) => seer.match(/^(host|partner|third|school|other school)’s /)?.[1] ?? '',
  )
  return ['school', 'other school', 'host', 'partner', 'third', '']
    .flatMap((side) => {
      const named = bySide.get(side)?.map((seer) => (side ? seer.slice(side.length + 3) : seer))
      return named ? [`${side && `**${side}**: `}${named.join(', ')}`] : []
    })
    .join('; ')
}
