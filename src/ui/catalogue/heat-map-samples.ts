import type { HeatMapCell, HeatMapColumn, HeatMapRow, LevelPosition } from '../index.ts'

const words: Record<LevelPosition, string> = {
  1: 'red',
  1.5: 'between reds',
  2: 'amber-red',
  2.5: 'between ambers',
  3: 'amber-green',
  3.5: 'nearly green',
  4: 'green',
}

const positions = Object.keys(words).map(Number).sort() as LevelPosition[]

export const groups: HeatMapColumn[] = [
  { key: 'executives', label: 'Executives', note: '6, in our own name', initial: 'E' },
  { key: 'trustees', label: 'Trustees', note: '6, in the room', initial: 'T' },
  { key: 'heads', label: 'Heads', note: '15 of 15', initial: 'H' },
  { key: 'middle', label: 'Middle leaders', note: '24 of 30', initial: 'M' },
]

/** Label, part, what was said, each group's counts (– for too few), the level agreed. */
const lines = `
Clarity of purpose|Vision, culture and ethos|“I can say what we stand for; so can my team.”|0,0,2,4 0,1,3,2 0,3,8,4 2,9,10,3|4
Understanding needs|Vision, culture and ethos||0,1,4,1 0,2,3,1 1,4,8,2 3,8,11,2|3
Leading a culture of improvement|Vision, culture and ethos|“We hear about the changes, we don’t make them.”|0,0,3,3 0,0,2,4 2,6,6,1 9,10,4,1|2
Building capacity|People and partnerships||0,3,3,0 0,2,4,0 3,8,4,0 7,12,5,0|2
Recruiting, developing and retaining talent|People and partnerships|“After year three nobody talks to you about what’s next.”|0,0,4,2 0,1,4,1 6,6,3,0 14,7,3,0|
Approach to pedagogy|Teaching and learning||0,1,4,1 – 0,4,9,2 1,7,13,3|3
Leadership of teaching|Teaching and learning||0,0,5,1 0,1,4,1 0,3,9,3 1,6,13,4|3
Evidence-based professional learning|Teaching and learning||0,4,2,0 0,2,4,0 2,9,4,0 4,14,6,0|2
Structure and alignment|Curriculum and assessment||0,2,4,0 – 1,5,9,0 3,9,10,2|3
Intentional use of assessment|Curriculum and assessment|“Six tests, one conversation.”|1,4,1,0 0,3,3,0 5,8,2,0 11,10,3,0|
Knowing schools quantitatively|Quality assurance and accountability|“The dashboard is good. I see it twice a year.”|0,0,1,5 0,0,1,5 0,1,6,8 0,6,12,6|4
Knowing schools qualitatively|Quality assurance and accountability|“Visits happen when something is wrong.”|0,2,4,0 0,0,4,2 2,8,5,0 6,11,7,0|
`
  .trim()
  .split('\n')
  .map((line) => {
    const [label = '', group = '', said = '', counts = '', agreed = ''] = line.split('|')
    const answered = counts.split(' ').map((count) => (count === '–' ? null : count.split(',').map(Number)))
    return { label, group, said, counts: answered, agreed: positions.find((one) => one === Number(agreed)) }
  })

export const twelveByFour: HeatMapRow[] = lines.map(({ label, group, said, counts, agreed }) => ({
  ...row(label, counts, groups),
  group,
  note: said || undefined,
  agreed: agreed && { position: agreed, word: words[agreed], note: agreed === 2 ? 'was red' : 'as before' },
}))

export const twelveGroups: HeatMapColumn[] = Array.from({ length: 12 }, (_, index) => ({
  key: `school ${index}`,
  label: ['Tern Bay', 'Ashdale', 'Tŷ Gwyn', 'St Cuthbert’s', 'Larkmoor High', 'Whin Lane'][index % 6] ?? '',
  note: `${8 + index} of ${10 + index}`,
  initial: 'ABCDEFGHIJKL'.charAt(index),
}))

export const fortyByTwelve: HeatMapRow[] = Array.from({ length: 40 }, (_, index) => {
  const line = lines[index % 12]
  const counts = twelveGroups.map((_group, column) => scatter(index * 12 + column))
  return {
    ...row(line?.label ?? '', counts, twelveGroups),
    key: `row ${index}`,
    group: `Part ${['one', 'two', 'three', 'four'][Math.floor(index / 10)]}`,
    agreed: index % 3 === 0 ? { position: 3, word: 'amber-green' } : null,
  }
})

/** A cell of each kind: no middle to speak of, too few to show, not asked, and between the weakest two. */
export const eachState: HeatMapRow[] = [
  {
    key: 'states',
    label: 'Clarity of purpose',
    href: '/ui?part=levels',
    cells: [
      {
        kind: 'level',
        position: null,
        word: 'no middle',
        counts: [3, 0, 0, 3],
        href: '/ui?part=levels',
        label: '3 red, 3 green',
      },
      { kind: 'few', text: 'fewer than three' },
      { kind: 'none', text: 'not asked' },
      cell([3, 3, 0, 0]),
    ],
  },
]

/** Counts that look like answers and are the same on every run; now and then too few to show. */
function scatter(seed: number): number[] | null {
  if (seed % 37 === 5) return null
  const middle = ((seed * 7919) % 11) / 3
  return [0, 1, 2, 3].map((level) =>
    Math.max(0, Math.round(9 - 4.4 * Math.abs(level - middle)) + ((seed * level) % 2)),
  )
}

function row(label: string, counts: (number[] | null)[], columns: HeatMapColumn[]): HeatMapRow {
  const cells = counts.map((count) => cell(count))
  const middles = cells.flatMap((one, index) =>
    one.kind === 'level' && one.position
      ? [{ initial: columns[index]?.initial ?? '', slot: one.position }]
      : [],
  )
  const places = middles.map((middle) => middle.slot)
  return {
    key: label,
    label,
    href: '/ui?part=levels',
    cells,
    middles,
    spreadWide: Math.max(...places) - Math.min(...places) > 1.5,
  }
}

function cell(counts: number[] | null): HeatMapCell {
  if (!counts) return { kind: 'few', text: 'fewer than three' }
  const position = middle(counts)
  const label = counts.map((count, index) => `${count} ${words[(index + 1) as LevelPosition]}`).join(', ')
  return { kind: 'level', position, word: words[position], counts, href: '/ui?part=levels', label }
}

function middle(counts: number[]): LevelPosition {
  const all = counts.flatMap((count, index) => Array<number>(count).fill(index + 1))
  const low = all[Math.floor((all.length - 1) / 2)] ?? 1
  const high = all[Math.floor(all.length / 2)] ?? 1
  return positions.find((position) => position === (low + high) / 2) ?? 1
}
