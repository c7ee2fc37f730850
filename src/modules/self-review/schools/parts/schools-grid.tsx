import { Legend, LevelGrid } from '#src/ui/index.ts'
import { type LevelWords, levelWord } from '../../middle.ts'
import { cellWords, type SchoolsMap } from '../schools-map.ts'

/** The schools of a trust by the elements of the school framework, from what each has shared with it. */
export function SchoolsGrid({ map, words }: { map: SchoolsMap; words: LevelWords }) {
  return (
    <>
      <LevelGrid
        caption={captionOf(map.years)}
        rowsCaption="School"
        columns={map.elements.map(({ id, title }) => ({ key: id, label: title }))}
        rows={map.schools.map(({ id, name, cells }) => ({
          ...{ key: id, label: name },
          cells: cells.map((levels) => {
            const latest = levels.at(-1)
            return {
              levels,
              words: cellWords(levels, map.years, words),
              ...(latest ? { shown: levelWord(latest, words) } : {}),
            }
          }),
        }))}
      />
      <Legend items={([1, 2, 3, 4] as const).map((position) => ({ position, word: words[position - 1] }))} />
    </>
  )
}

function captionOf(years: readonly number[]): string {
  if (years.length === 0) return 'No school has shared anything yet.'
  const last = years.at(-1)
  const bars = years.length > 1 ? ` The bars are ${years[0]} to ${last}, higher for a stronger level.` : ''
  return `What each school agreed in ${last} and shared, in the order of the alphabet.${bars}`
}
