import { AlignmentType, type IStylesOptions, LevelFormat } from 'docx'
import type { Palette } from './look.ts'

/** The faces of a Word file, by the names under which it holds them. */
export const sans = 'Atkinson Hyperlegible Next'
export const serif = 'Source Serif 4 SemiBold'

/** The dot before an item of a list. */
export function bulletLevel({ accent }: Palette) {
  return {
    ...{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT },
    style: { paragraph: { indent: { left: 360, hanging: 260 } }, run: { color: accent } },
  } as const
}

/** Every style of a Word file of ours, in these colours: who changes a style changes the whole document. */
export function wordStyles(palette: Palette): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: sans, size: 21, color: palette.ink, language: { value: 'en-GB' } },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: {
        run: { font: serif, size: 44, color: palette.heading },
        paragraph: { spacing: { after: 60 } },
      },
      heading1: heading(palette, 34, 360),
      heading2: heading(palette, 29, 360),
      heading3: heading(palette, 24, 260),
      listParagraph: { paragraph: { spacing: { after: 40, line: 264 }, contextualSpacing: true } },
    },
    characterStyles: [
      { id: 'Mark', name: 'Mark', quickFormat: true, run: { bold: true, color: palette.accent } },
    ],
    paragraphStyles: [...headStyles(palette), ...bodyStyles(palette)],
  }
}

function headStyles({ soft, headRule }: Palette): Style[] {
  const bottom = { style: 'single', size: 6, color: headRule, space: 6 } as const
  return [
    style('Logo', {}, { alignment: AlignmentType.RIGHT, keepNext: true, spacing: { after: 60, line: 240 } }),
    style('Subtitle', { size: 25, color: soft, font: serif }, { spacing: { after: 100 } }),
    style('Provenance', { size: 18, color: soft }, { border: { bottom }, spacing: { after: 200 } }),
    style('FooterLine', { size: 15, color: soft }, { spacing: { line: 240 } }),
  ]
}

function bodyStyles(palette: Palette): Style[] {
  const { soft, accent } = palette
  return [
    style('Lede', { size: 24 }, { spacing: { after: 160 } }),
    style('Soft', { size: 18, color: soft }, {}),
    style(
      'SmallHeading',
      { size: 18, bold: true, color: soft },
      { keepNext: true, spacing: { before: 80, after: 40 } },
    ),
    style('Cell', { size: 19 }, { spacing: { before: 0, after: 0, line: 247 } }),
    style(
      'CellHead',
      { size: 17, bold: true, color: soft },
      { spacing: { before: 0, after: 20, line: 240 } },
    ),
    style('Level', {}, { keepNext: true, spacing: { after: 100 } }),
    style(
      'QuestionsHead',
      { bold: true, color: accent },
      { ...boxed(palette), keepNext: true, spacing: { before: 160, after: 0 } },
    ),
    style('Question', {}, { ...boxed(palette), keepLines: true, spacing: { after: 0 } }),
  ]
}

function heading({ heading: color }: Palette, size: number, before: number) {
  return {
    run: { font: serif, size, color },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  }
}

type Style = NonNullable<IStylesOptions['paragraphStyles']>[number]

function style(id: string, run: Style['run'], paragraph: Style['paragraph']): Style {
  return { id, name: id, basedOn: 'Normal', quickFormat: true, run, paragraph }
}

function boxed({ accent, accentTint }: Palette) {
  return {
    border: { left: { style: 'single', size: 18, color: accent, space: 8 } },
    indent: { left: 200 },
    shading: { type: 'clear', fill: accentTint, color: 'auto' },
  } as const
}
