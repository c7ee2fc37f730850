import { Section, SummaryList, Table } from '#src/ui/index.ts'
import { countFigure } from '#src/ui/words.ts'

type Found = {
  words: string[]
  setAside: string[]
  themes: {
    title: string
    elements: {
      key: string
      title: string
      code: string | null
      strand: string
      described: number
      prompts: number
      evidence: number
    }[]
  }[]
}

/** What was found in a sheet: its themes with their elements, its levels, and what is left out. */
export function SheetFound({ found: { words, setAside, themes } }: { found: Found }) {
  const elements = themes.flatMap((theme) =>
    theme.elements.map((element) => ({ ...element, theme: theme.title })),
  )
  return (
    <>
      <SummaryList
        rows={[
          {
            key: 'What is in it',
            value: `${countFigure(themes.length, 'theme', 'themes')}, ${countFigure(elements.length, 'element', 'elements')}`,
          },
          { key: 'The four levels', value: words.join(', ') },
        ]}
      />
      {setAside.length > 0 && (
        <Section heading="What the sheet holds and the draft will not">
          <ul>
            {setAside.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section heading="The elements">
        <Table
          caption="The elements of the sheet"
          captionHidden
          columns={[
            { key: 'element', label: 'Element' },
            { key: 'theme', label: 'Theme' },
            { key: 'levels', label: 'Levels described', numeric: true },
            { key: 'prompts', label: 'Questions', numeric: true },
            { key: 'evidence', label: 'Evidence', numeric: true },
          ]}
          rows={elements.map(({ key, title, code, theme, strand, described, prompts, evidence }) => ({
            key,
            cells: [
              [code, title].filter(Boolean).join(' '),
              [theme, strand].filter(Boolean).join(' · '),
              described,
              prompts,
              evidence,
            ],
          }))}
        />
      </Section>
    </>
  )
}

type Problems = { shown: { cell: string; because: string }[]; all: number }

/** What is wrong with a sheet, cell by cell. */
export function SheetProblems({ problems: { shown, all } }: { problems: Problems }) {
  return (
    <Table
      caption={
        all > shown.length
          ? `The first ${shown.length} of ${all} cells to mend`
          : `${countFigure(all, 'cell', 'cells')} to mend`
      }
      columns={[
        { key: 'cell', label: 'Cell' },
        { key: 'because', label: 'What to mend' },
      ]}
      rows={shown.map(({ cell, because }) => ({ key: `${cell} ${because}`, cells: [cell, because] }))}
    />
  )
}
