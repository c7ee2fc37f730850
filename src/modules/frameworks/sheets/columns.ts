/** What a column of a sheet can hold. `level-1` is the weaker end and `level-4` the stronger. */
export type ColumnKey =
  | 'theme'
  | 'strand'
  | 'code'
  | 'element'
  | 'prompts'
  | 'evidence'
  | 'challenge'
  | 'weight'
  | 'kind'
  | 'level-1'
  | 'level-2'
  | 'level-3'
  | 'level-4'

/** Which column, from 0, holds what; a column that is not named holds nothing for us. */
export type Columns = Record<number, ColumnKey>

/** What each is called where it is chosen, and in the template. */
export const columnWords: Record<ColumnKey, string> = {
  theme: 'Theme',
  strand: 'Strand',
  code: 'Code',
  element: 'Element',
  'level-1': 'The weaker end',
  'level-2': 'Next to the weaker end',
  'level-3': 'Next to the stronger end',
  'level-4': 'The stronger end',
  prompts: 'Questions to think about',
  evidence: 'Evidence worth bringing',
  challenge: 'Challenge questions',
  weight: 'Weight',
  kind: 'Assurance or networking',
}

/** Those of which a sheet may have several columns. */
const severalOf: readonly ColumnKey[] = ['prompts', 'evidence', 'challenge']

const patterns: [ColumnKey, RegExp][] = [
  ['challenge', /challenge|trustees? (might|may|could)? ?ask/],
  ['prompts', /prompt|question|think about/],
  ['evidence', /evidence/],
  ['kind', /\bkind\b|\bassurance\b|\bnetworking\b/],
  ['weight', /weight/],
  ['code', /\bcode\b|\bref(erence)?\b/],
  ['strand', /strand|sub-?theme/],
  ['theme', /theme|\barea\b|domain|pillar/],
  ['element', /element|statement|feature|\btitle\b/],
]

const level = /^levels?\b[\s\d]*[:–—-]?\s*(.*)$/i

/** The word of a level as the heading of its column says it: `Level: secure` and `Secure` are both *secure*. */
export function levelWord(heading: string): string {
  const word = level.exec(heading.trim())?.[1] ?? heading.trim()
  return word || heading.trim()
}

/** What the headings of a sheet say, in order; those that say nothing to us are left out. */
export function recognise(headings: readonly string[]): Columns {
  const columns: Columns = {}
  const taken = new Set<ColumnKey>()
  const levels = headings.flatMap((heading, at) => (level.test(heading.trim()) ? [at] : []))
  if (levels.length === 4)
    for (const [place, at] of fromWeakest(levels, headings).entries())
      columns[at] = (['level-1', 'level-2', 'level-3', 'level-4'] as const)[place]!
  for (const [at, heading] of headings.entries()) {
    const key = patterns.find(([, pattern]) => pattern.test(heading.toLowerCase()))?.[0]
    if (columns[at] || !key || (taken.has(key) && !severalOf.includes(key))) continue
    columns[at] = key
    taken.add(key)
  }
  return columns
}

/** Columns of levels as they are numbered, since many a sheet begins with the stronger end; without numbers as they stand. */
function fromWeakest(levels: readonly number[], headings: readonly string[]): number[] {
  const numberOf = (at: number) => Number(/^levels?\s*([1-4])\b/i.exec(headings[at]!.trim())?.[1])
  const numbers = new Set(levels.map(numberOf))
  const areNumbered = numbers.size === levels.length && !numbers.has(Number.NaN)
  return areNumbered ? levels.toSorted((one, other) => numberOf(one) - numberOf(other)) : [...levels]
}

/** What is wrong with a choice of columns, in sentences; nothing where a sheet can be read by it. */
export function problemsOfColumns(columns: Columns): string[] {
  const all = Object.values(columns)
  const twice = Object.keys(columnWords).filter(
    (key) => !severalOf.includes(key as ColumnKey) && all.filter((each) => each === key).length > 1,
  )
  return [
    ...(all.includes('element') ? [] : ['Say which column holds the elements: each row is one.']),
    ...(all.includes('level-1') && all.includes('level-4')
      ? []
      : ['Say which columns describe the two ends of the scale: the weaker and the stronger.']),
    ...twice.map((key) => `Two columns are chosen for “${columnWords[key as ColumnKey]}”; only one can be.`),
  ]
}
