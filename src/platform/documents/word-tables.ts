import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { DocumentBlock, DocumentCell, LevelShown } from '#src/ui/document/blocks.ts'
import { colours, shadeOf } from './look.ts'

type Of<Kind extends DocumentBlock['block']> = Extract<DocumentBlock, { block: Kind }>

/** The width between the margins of our page, in twentieths of a point. */
const measure = 9752

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const hairline = { style: BorderStyle.SINGLE, size: 4, color: colours.rule }
const rule = { style: BorderStyle.SINGLE, size: 8, color: colours.ruleStrong }

/** A text with its own ends of lines. */
export function lines(text: string, bold = false): TextRun[] {
  return text
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...(bold && { bold }), ...(at > 0 && { break: 1 }) }))
}

/** A level in words on its shade. Word has no pattern that text can be read on, so the shade goes with the word alone. */
function levelRuns({ position, word, note }: LevelShown): TextRun[] {
  const { fill, ink } = shadeOf(position)
  const shading = { type: 'clear', fill, color: 'auto' } as const
  const onShade = new TextRun({ text: `\u00A0${word}\u00A0`, bold: true, color: ink, shading })
  return note ? [onShade, new TextRun({ text: `  ${note}`, color: colours.soft, size: 19 })] : [onShade]
}

/** The line under a heading that says the level, or why there is none, and what marks it. */
export function levelParagraph({ level, none: without, mark }: Of<'level'>): Paragraph {
  const said: ParagraphChild[] = level
    ? levelRuns(level)
    : [new TextRun({ text: without, color: colours.soft })]
  const marked = mark ? [new TextRun({ text: `   ${mark}`, style: 'Mark' })] : []
  return new Paragraph({ style: 'Level', children: [...said, ...marked] })
}

type Column = { label: string; share: number; align: 'left' | 'center' | 'right' }

/** A table with a row of headings that is repeated on each page, hairlines, and no merged cells. */
function table(
  columns: readonly Column[],
  rows: readonly (readonly TableCell[])[],
  keepNext: boolean,
): Table {
  return new Table({
    width: { size: measure, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(({ share }) => Math.round(share * measure)),
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    borders: {
      ...{ left: none, right: none, insideVertical: none, top: none },
      bottom: hairline,
      insideHorizontal: hairline,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label, align }) =>
          cell([new TextRun(label)], { style: 'CellHead', align, bottom: rule, keepNext }),
        ),
      }),
      ...rows.map((children) => new TableRow({ cantSplit: true, children: [...children] })),
    ],
  })
}

type CellLook = { style: string; align: Column['align']; keepNext: boolean; bottom?: typeof rule }

function cell(children: readonly ParagraphChild[], { style, align, keepNext, bottom }: CellLook): TableCell {
  const alignment = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    ...(bottom ? { borders: { bottom } } : {}),
    margins: { top: 30, bottom: 30, left: 40, right: 40 },
    children: [new Paragraph({ style, keepNext, alignment: alignment[align], children: [...children] })],
  })
}

/** A table of words, numbers and levels; `keepNext` where all of it stays on the page of what follows. */
export function wordTable({ columns, rows }: Of<'table'>, keepNext: boolean): Table {
  const own = columns.map(
    ({ label, share, numeric }): Column => ({ label, share, align: numeric ? 'right' : 'left' }),
  )
  return table(
    own,
    rows.map((row) =>
      row.map((said, x) =>
        cell(runsOf(said, x === 0), { style: 'Cell', align: own[x]?.align ?? 'left', keepNext }),
      ),
    ),
    keepNext,
  )
}

function runsOf(said: DocumentCell, isHeading: boolean): TextRun[] {
  if (typeof said === 'object') return levelRuns(said.level)
  return lines(String(said), isHeading)
}

/** How each group answered: the number of people at each level, and the middle. `keepNext` as of a table of words. */
export function spreadTable({ words, groups }: Of<'spread'>, keepNext: boolean): Table {
  const share = 0.48 / words.length
  const columns: Column[] = [
    { label: 'Group', share: 0.29, align: 'left' },
    ...words.map((label): Column => ({ label, share, align: 'center' })),
    { label: 'In the middle', share: 0.23, align: 'left' },
  ]
  const counted = (count: number | null) =>
    cell([new TextRun(count === null ? '–' : String(count))], {
      style: 'Cell',
      align: 'center',
      keepNext,
    })
  return table(
    columns,
    groups.map(({ group, note, counts, middle, words: said }) => [
      cell(
        [
          new TextRun({ text: group, bold: true }),
          new TextRun({ text: note, break: 1, color: colours.soft, size: 17 }),
        ],
        { style: 'Cell', align: 'left', keepNext },
      ),
      ...(counts ?? words.map(() => null)).map(counted),
      cell(
        middle === null
          ? [new TextRun({ text: said, color: colours.soft })]
          : levelRuns({ position: middle, word: said }),
        { style: 'Cell', align: 'left', keepNext },
      ),
    ]),
    keepNext,
  )
}
