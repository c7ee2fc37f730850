import { HeatMap, type HeatMapRow, Legend } from '#src/ui/index.ts'
import { type LevelWords, spreadWords } from '../../middle.ts'
import type { HeatMapView, RowView } from '../heat-map-view.ts'

type Props = {
  view: HeatMapView
  words: LevelWords
  caption: string
  /** The address under which the self-review's pages are. */
  base: string
  /** Leaders go from an element to where its level is agreed; others to the outcome. */
  isLeader: boolean
}

/** The heat map of what a self-review heard. */
export function HeatTable(props: Props) {
  const { view, words, caption } = props
  const several = view.columns.length > 1
  return (
    <HeatMap
      caption={caption}
      rowsCaption="Element"
      columns={view.columns.map(({ id, name, note, initial }) => ({ key: id, label: name, note, initial }))}
      rows={view.rows.map((row) => asRow(row, props))}
      {...(several ? { slotsCaption: { label: 'Who stands where', note: `${words[0]} — ${words[3]}` } } : {})}
      agreedCaption={{ label: 'Agreed', note: agreedNote(view) }}
      legend={
        <Legend
          items={([1, 2, 3, 4] as const).map((position) => ({ position, word: words[position - 1] }))}
          notes={several ? view.columns.map(({ initial, name }) => ({ sign: initial, meaning: name })) : []}
        />
      }
    />
  )
}

/** '9 of 12', and what was left open besides: that is settled, and not agreed. */
function agreedNote({ agreedCount, openCount, rows }: HeatMapView): string {
  const agreed = `${agreedCount} of ${rows.length}`
  return openCount > 0 ? `${agreed}, ${openCount} left open` : agreed
}

function asRow(row: RowView, { view, words, base, isLeader }: Props): HeatMapRow {
  return {
    key: row.id,
    label: row.title,
    href: isLeader ? `${base}/agree/${row.id}` : `${base}/outcome#${row.id}`,
    note: row.note ?? (row.quote && `“${row.quote}”`),
    group: row.theme,
    cells: row.cells.map((cell, index) => {
      const { mark } = cell
      if ('none' in cell) return { kind: cell.none === 'no answer' ? 'none' : 'few', text: cell.none, mark }
      return {
        kind: 'level',
        mark,
        position: cell.position,
        word: cell.word,
        counts: cell.counts,
        href: `${base}/heat-map/${row.id}/${view.columns[index]?.id}`,
        label: spreadWords(cell.counts, words),
      }
    }),
    middles: row.stands.flatMap((slot, index) =>
      slot === null ? [] : [{ initial: view.columns[index]?.initial ?? '', slot }],
    ),
    spreadWide: row.isWide,
    agreed: row.agreed === 'open' ? 'left open' : row.agreed,
  }
}
