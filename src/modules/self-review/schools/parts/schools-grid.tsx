import { Legend, LevelGrid } from '#src/ui/index.ts'
import { type LevelWords, levelWord } from '../../middle.ts'
import { cellWords, levelsAt, type SchoolsMap } from '../schools-map.ts'
import styles from './schools-grid.module.css'

/**
 * The schools of a trust by the elements of the school framework, from what each has shared with the reader. What the
 * shades mean stands first: on paper the grid goes on over several pages.
 */
export function SchoolsGrid({ map, words }: { map: SchoolsMap; words: LevelWords }) {
  return (
    <>
      <div className={styles.key}>
        <Legend
          items={([1, 2, 3, 4] as const).map((position) => ({ position, word: words[position - 1] }))}
        />
      </div>
      <LevelGrid
        caption={captionOf(map.years)}
        rowsCaption="School"
        columns={map.elements.map(({ id, title }) => ({ key: id, label: title }))}
        rows={map.schools.map((school) => asRow(school, map, words))}
      />
    </>
  )
}

function asRow(
  { id, name, note, levels, takesPart }: SchoolsMap['schools'][number],
  map: SchoolsMap,
  words: LevelWords,
) {
  const row = { key: id, label: name, ...(note ? { note } : {}) }
  if (levels === '') return { ...row, nothing: nothingOf(takesPart), cells: [] }
  const href = `/know/schools/${id}`
  return {
    ...{ ...row, href },
    cells: map.elements.map((element, at) => {
      const ofYears = levelsAt(map, levels, at)
      const latest = ofYears.at(-1)
      return {
        ...{ levels: ofYears, words: cellWords(ofYears, map.years, words), href: `${href}/${element.id}` },
        ...(latest ? { shown: levelWord(latest, words) } : {}),
      }
    }),
  }
}

function nothingOf(takesPart: boolean): string {
  return takesPart ? 'has not shared with you' : 'does not take part here yet'
}

function captionOf(years: readonly number[]): string {
  if (years.length === 0) return 'No school has shared anything yet.'
  const last = years.at(-1)
  const bars = years.length > 1 ? ` The bars are ${years[0]} to ${last}, higher for a stronger level.` : ''
  return `What each school agreed in ${last} and shared, in the order of the alphabet.${bars}`
}
