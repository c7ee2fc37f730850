import { Section, SummaryList, Table } from '#src/ui/index.ts'
import { countFigure } from '#src/ui/words.ts'
import type { Cells } from '../../queries/sheet-page.ts'
import type { ReadPart } from '../first-element.ts'
import { FirstElement } from './first-element.tsx'

type Found = {
  words: string[]
  first: ReadPart[]
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

/** What was found in a sheet: its themes with their elements, and its levels. */
export function SheetFound({ found: { words, first, themes } }: { found: Found }) {
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
          { key: 'The four levels, from the weaker end', value: words.join(', ') },
        ]}
      />
      <FirstElement
        parts={first}
        lede="Does each text stand beside its name? If not, change the columns before you make the draft."
      />
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

/** What is wrong with a sheet, cell by cell: no draft is made before it is mended. */
export function SheetProblems({ problems }: { problems: Cells }) {
  return (
    <CellTable
      cells={problems}
      caption={`${countFigure(problems.all, 'cell', 'cells')} to mend`}
      heading="What to mend"
    />
  )
}

type Told = { toLookAt: Cells; setAside: string[] }

/** What is told of a sheet whether or not it must be mended: cells that were read otherwise or are empty, and what is left out. */
export function SheetTold({ toLookAt, setAside }: Told) {
  return (
    <>
      {toLookAt.all > 0 && (
        <Section heading="Look at these cells too" lede="The draft can be made with them as they are.">
          <CellTable
            cells={toLookAt}
            caption={`${countFigure(toLookAt.all, 'cell', 'cells')} to look at`}
            heading="What to know"
          />
        </Section>
      )}
      {setAside.length > 0 && (
        <Section heading="What the sheet holds and the draft will not">
          <ul>
            {setAside.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

type CellTableProps = { cells: Cells; caption: string; heading: string }

function CellTable({ cells: { shown, all }, caption, heading }: CellTableProps) {
  return (
    <Table
      caption={all > shown.length ? `${caption}, of which these are the first ${shown.length}` : caption}
      columns={[
        { key: 'cell', label: 'Cell' },
        { key: 'because', label: heading },
      ]}
      rows={shown.map(({ cell, because }) => ({ key: `${cell} ${because}`, cells: [cell, because] }))}
    />
  )
}
