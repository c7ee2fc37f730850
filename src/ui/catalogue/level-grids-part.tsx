import { LevelGrid, Section, SpreadTable } from '../index.ts'

const words = ['red', 'amber-red', 'amber-green', 'green'] as const
const levels = [1, 2, 3, 4] as const

const columnsOf = (many: number) =>
  Array.from({ length: many }, (_, at) => ({ key: `matter-${at}`, label: `How we teach reading ${at + 1}` }))

/** Places with levels that follow no rule; one of them has shared nothing. */
const rowsOf = (rows: number, columns: number) =>
  Array.from({ length: rows }, (_, row) => ({
    key: `place-${row}`,
    label: `Tern Bay Primary School ${row + 1}`,
    cells: Array.from({ length: columns }, (_, column) => {
      const at = (year: number) => levels[(row * 7 + column * 5 + year * 3 + row * column) % 4] ?? null
      const three = row === 2 ? [null, null, null] : [at(0), at(1), at(2)]
      const latest = three[2]
      return {
        levels: three,
        words: latest ? `${words[latest - 1]}; 2025 ${words[(three[1] ?? 1) - 1]}` : 'not shared',
        ...(latest ? { shown: words[latest - 1] ?? '' } : {}),
      }
    }),
  }))

/** Levels of many places over some years, and the answers to one matter for a wall. */
export function LevelGridsPart() {
  return (
    <>
      <Section heading="One matter, for a wall">
        <SpreadTable
          caption="How each group answered"
          groupsLabel="Group"
          middleLabel="In the middle"
          words={words}
          groups={[
            {
              ...{ key: 'e', name: 'Executives', note: '6 of 6, in our own name', counts: [0, 1, 2, 3] },
              middle: { position: 3.5, word: 'nearly green' },
            },
            {
              ...{ key: 'm', name: 'Middle leaders', note: '7 of 7', counts: [5, 1, 1, 0] },
              middle: { position: 1, word: 'red' },
            },
            {
              ...{ key: 'h', name: 'Headteachers', note: '4 of 8', counts: [2, 0, 0, 2] },
              middle: { position: null, word: 'split' },
            },
            { key: 't', name: 'Trustees', nothing: 'no answer' },
          ]}
        />
      </Section>
      <Section heading="Places by matters, three years">
        <LevelGrid
          caption="Eight places, six matters."
          rowsCaption="Place"
          columns={columnsOf(6)}
          rows={rowsOf(8, 6)}
        />
        <LevelGrid
          caption="Sixty places, forty matters."
          rowsCaption="Place"
          columns={columnsOf(40)}
          rows={rowsOf(60, 40)}
        />
      </Section>
    </>
  )
}
