import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type IStylesOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import { type DocumentBlock, type DocumentContent, provenanceWords } from '#src/ui/document/blocks.ts'
import { readFace } from './fonts.ts'
import { colours } from './look.ts'
import { levelParagraph, lines, spreadTable, wordTable } from './word-tables.ts'

// Not docx's own `bullet`: it writes a second style into a paragraph that has one, and Word then mends the file.
const dots = { reference: 'dots', level: 0 } as const

const sans = 'Atkinson Hyperlegible Next'
const serif = 'Source Serif 4 SemiBold'

/** Renders a document for Word: real styles, so that a trust can go on writing in it, in English, with our fonts inside. */
export async function renderWord(content: DocumentContent): Promise<Uint8Array> {
  const { title, subtitle, provenance } = content
  const document = new Document({
    title,
    subject: subtitle,
    creator: provenance.madeBy,
    lastModifiedBy: provenance.madeBy,
    description: `${provenance.audience} ${provenanceWords(provenance)}`,
    styles,
    fonts: [
      { name: sans, data: readFace('sans'), bold: readFace('sansBold') },
      { name: serif, data: readFace('serifSemibold') },
    ],
    numbering: { config: [{ reference: dots.reference, levels: [bulletLevel] }] },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 964, bottom: 1134, left: 1077, right: 1077, footer: 510 },
          },
        },
        footers: { default: footer(content) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: lines(title) }),
          new Paragraph({ style: 'Subtitle', children: lines(subtitle) }),
          new Paragraph({
            style: 'Provenance',
            children: [
              new TextRun({ text: `${provenance.audience} `, bold: true }),
              new TextRun(provenanceWords(provenance)),
            ],
          }),
          ...content.blocks.flatMap((block) => render(block, false)),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function footer({ provenance }: DocumentContent): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'FooterLine',
        children: [
          new TextRun(`${provenance.audience} ${provenanceWords(provenance)} `),
          new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES, '.'] }),
        ],
      }),
    ],
  })
}

const bulletLevel = {
  ...{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT },
  style: { paragraph: { indent: { left: 360, hanging: 260 } }, run: { color: colours.accent } },
} as const

const hairline = { style: 'single', size: 6, color: colours.ruleStrong, space: 6 } as const
const accentBar = { style: 'single', size: 18, color: colours.accent, space: 8 } as const

const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: sans, size: 21, color: colours.ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: {
      run: { font: serif, size: 44, color: colours.ink },
      paragraph: { spacing: { after: 60 } },
    },
    heading1: heading(34, 360),
    heading2: heading(29, 360),
    heading3: heading(24, 260),
    listParagraph: { paragraph: { spacing: { after: 40, line: 264 }, contextualSpacing: true } },
  },
  paragraphStyles: [
    style('Subtitle', { size: 25, color: colours.soft, font: serif }, { spacing: { after: 100 } }),
    style(
      'Provenance',
      { size: 18, color: colours.soft },
      { border: { bottom: hairline }, spacing: { after: 200 } },
    ),
    style('Lede', { size: 24 }, { spacing: { after: 160 } }),
    style('Soft', { size: 18, color: colours.soft }, {}),
    style(
      'SmallHeading',
      { size: 18, bold: true, color: colours.soft },
      { keepNext: true, spacing: { before: 80, after: 40 } },
    ),
    style('Cell', { size: 19 }, { spacing: { before: 0, after: 0, line: 247 } }),
    style(
      'CellHead',
      { size: 17, bold: true, color: colours.soft },
      { spacing: { before: 0, after: 20, line: 240 } },
    ),
    style('Level', {}, { keepNext: true, spacing: { after: 100 } }),
    style(
      'QuestionsHead',
      { bold: true, color: colours.accent },
      { ...boxed(), keepNext: true, spacing: { before: 160, after: 0 } },
    ),
    style('Question', {}, { ...boxed(), keepLines: true, spacing: { after: 0 } }),
    style('FooterLine', { size: 15, color: colours.soft }, { spacing: { line: 240 } }),
  ],
}

function heading(size: number, before: number) {
  return {
    run: { font: serif, size, color: colours.ink },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  }
}

type Style = NonNullable<IStylesOptions['paragraphStyles']>[number]

function style(id: string, run: Style['run'], paragraph: Style['paragraph']): Style {
  return { id, name: id, basedOn: 'Normal', quickFormat: true, run, paragraph }
}

function boxed() {
  return {
    border: { left: accentBar },
    indent: { left: 200 },
    shading: { type: 'clear', fill: colours.accentTint, color: 'auto' },
  } as const
}

type Of<Kind extends DocumentBlock['block']> = Extract<DocumentBlock, { block: Kind }>

const depths = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** One piece of the document as what Word calls paragraphs and tables; `keepNext` where it stays with what follows. */
function render(block: DocumentBlock, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.block) {
    case 'heading':
      return [new Paragraph({ heading: depths[block.depth], children: lines(block.text) })]
    case 'paragraph':
      return paragraphs(block, keepNext)
    case 'list':
      return titledList(block, keepNext)
    case 'facts':
      return block.facts.map(
        ({ term, words }) =>
          new Paragraph({
            keepNext,
            spacing: { after: 60 },
            children: [new TextRun({ text: `${term}: `, bold: true }), ...lines(words)],
          }),
      )
    case 'level':
      return [levelParagraph(block)]
    case 'table':
      return [...caption(block.caption), wordTable(block, keepNext), gap(keepNext)]
    case 'spread':
      return [...caption(block.caption), spreadTable(block, keepNext), gap(keepNext)]
    case 'questions':
      return questionBox(block, keepNext)
    case 'page break':
      return [new Paragraph({ pageBreakBefore: true, spacing: { after: 0, line: 20 }, children: [] })]
    case 'together':
      return block.blocks.flatMap((one, at) => render(one, keepNext || at < block.blocks.length - 1))
  }
}

function titledList({ label, items }: Of<'list'>, keepNext: boolean): Paragraph[] {
  return [
    ...caption(label),
    ...items.map(
      (item) => new Paragraph({ keepNext, children: lines(item), style: 'ListParagraph', numbering: dots }),
    ),
  ]
}

function questionBox({ heading, questions }: Of<'questions'>, keepNext: boolean): Paragraph[] {
  return [
    new Paragraph({ style: 'QuestionsHead', children: lines(heading) }),
    ...questions.map(
      (question, at) =>
        new Paragraph({
          keepNext: keepNext || at < questions.length - 1,
          ...{ style: 'Question', numbering: dots, indent: { left: 480, hanging: 280 } },
          children: lines(question),
        }),
    ),
    gap(keepNext),
  ]
}

const tones = { lede: 'Lede', soft: 'Soft' } as const

function paragraphs({ text, tone }: Of<'paragraph'>, keepNext: boolean): Paragraph[] {
  return text
    .split('\n\n')
    .filter((part) => part.trim() !== '')
    .map(
      (part) =>
        new Paragraph({
          ...{ style: tone && tones[tone], children: lines(part), alignment: AlignmentType.LEFT },
          keepNext,
        }),
    )
}

function caption(text: string): Paragraph[] {
  return text ? [new Paragraph({ style: 'SmallHeading', children: lines(text) })] : []
}

/** Two tables without a paragraph between them would become one. */
function gap(keepNext: boolean): Paragraph {
  return new Paragraph({ keepNext, spacing: { after: 60, line: 120 }, children: [] })
}
