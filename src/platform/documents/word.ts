import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import {
  type DocumentBlock,
  type DocumentContent,
  type DocumentPicture,
  type Letterhead,
  provenanceWords,
} from '#src/ui/document/blocks.ts'
import { cleanText } from './clean.ts'
import { readFace } from './fonts.ts'
import { paletteOf } from './look.ts'
import { bulletLevel, sans, serif, wordStyles } from './word-styles.ts'
import { levelParagraph, lines, spreadTable, wordTable } from './word-tables.ts'

// Not docx's own `bullet`: it writes a second style into a paragraph that has one, and Word then mends the file.
const dots = { reference: 'dots', level: 0 } as const

/**
 * Renders a document for Word: real styles, so that a trust can go on writing in it, in English, with our fonts inside, on
 * its letterhead where it has one.
 */
export async function renderWord(
  content: DocumentContent,
  letterhead: Letterhead | null,
): Promise<Uint8Array> {
  const { title, subtitle, provenance } = content
  const palette = paletteOf(letterhead?.colour ?? null)
  const document = new Document({
    title,
    subject: subtitle,
    creator: provenance.madeBy,
    lastModifiedBy: provenance.madeBy,
    description: `${provenance.audience} ${provenanceWords(provenance)}`.trim(),
    styles: wordStyles(palette),
    fonts: [
      { name: sans, data: readFace('sans'), bold: readFace('sansBold') },
      { name: serif, data: readFace('serifSemibold') },
    ],
    numbering: { config: [{ reference: dots.reference, levels: [bulletLevel(palette)] }] },
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
          ...(letterhead?.logo ? [logoParagraph(letterhead.logo)] : []),
          new Paragraph({ heading: HeadingLevel.TITLE, children: lines(title) }),
          new Paragraph({ style: 'Subtitle', children: lines(subtitle) }),
          new Paragraph({
            style: 'Provenance',
            children: [
              ...(provenance.audience ? [new TextRun({ text: `${provenance.audience} `, bold: true })] : []),
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

/** The box that a logo is fitted into: 42 by 17 mm, at 96 pixels to the inch, as Word counts them. */
const logoBox = { width: 159, height: 64 }

/** The logo in a line of its own, with what it shows in words; a small one is not drawn larger than it is. */
function logoParagraph({ content, kind, words, width, height }: DocumentPicture): Paragraph {
  const scale = Math.min(logoBox.width / width, logoBox.height / height, 96 / 120)
  const image = new ImageRun({
    type: kind === 'png' ? 'png' : 'jpg',
    data: content,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: 'Logo', title: '', description: cleanText(words) },
  })
  return new Paragraph({ style: 'Logo', children: [image] })
}

function footer({ provenance }: DocumentContent): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'FooterLine',
        children: [
          new TextRun(`${provenance.audience} ${provenanceWords(provenance)} `.trimStart()),
          new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES, '.'] }),
        ],
      }),
    ],
  })
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
