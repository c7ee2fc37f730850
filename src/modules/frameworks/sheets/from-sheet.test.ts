import { describe, expect, it } from 'vitest'
import { writeXlsx } from '#src/platform/spreadsheets/write-xlsx.ts'
import { readXlsx } from '#src/platform/spreadsheets/xlsx.ts'
import { elementsIn } from '../document.ts'
import { problemsOf } from '../drafting/problems.ts'
import { type Columns, levelWord, problemsOfColumns, recognise } from './columns.ts'
import { fromSheet } from './from-sheet.ts'
import type { BroughtSheet } from './scale-in-sheet.ts'
import { takeSheet } from './take-sheet.ts'
import { templateHeadings, templateNotes, templateWidths } from './template.ts'
import { oncePerCell } from './to-look-at.ts'

const maker = { name: 'Larkmoor', now: '2026-11-21T09:00:00.000Z' }
const headings = [
  'Theme',
  'Strand',
  'Code',
  'Element',
  'Level: weak',
  'Level: fair',
  'Level: good',
  'Level: strong',
  'Questions',
  'Evidence',
  'Challenge questions',
  'Kind',
  'Weight',
]
const row = (over: Record<string, string>) => headings.map((heading) => over[heading] ?? '')
const full = {
  ...{
    Theme: 'Teaching',
    Strand: 'Planning',
    Code: 'A1',
    Element: 'Lessons',
    Kind: 'Assurance',
    Weight: '1,5',
  },
  ...{
    'Level: weak': 'Chance.',
    'Level: strong': 'Built up.',
    Questions: 'Who plans?\n- With whom?',
    'Challenge questions': 'How do you know?',
  },
  Evidence: 'Headline measures:\nResults\nVerifiers:\nVisits',
}

function sheetOf(rows: string[][], more: Partial<BroughtSheet> = {}): BroughtSheet {
  return {
    rows: [headings, ...rows].map((cells, at) => ({ at: at + 1, cells })),
    formulas: [],
    merged: [],
    levels: null,
    others: [],
    ...more,
  }
}

const columns = recognise(headings)
const read = (rows: string[][], more?: Partial<BroughtSheet>, by: Columns = columns) =>
  fromSheet(sheetOf(rows, more), by, 'Ours', maker)

function accepted(...args: Parameters<typeof read>) {
  const made = read(...args)
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made
}

function problems(...args: Parameters<typeof read>) {
  const made = read(...args)
  return made.ok ? [] : made.problems.map(({ cell, because }) => `${cell}: ${because}`)
}

describe('the headings of a sheet', () => {
  it('of levels are read as they are numbered, the stronger end first or last', () => {
    const numbered = (...order: number[]) => recognise(['Element', ...order.map((n) => `Level ${n}: word`)])
    expect(numbered(4, 3, 2, 1)).toEqual({
      0: 'element',
      1: 'level-4',
      2: 'level-3',
      3: 'level-2',
      4: 'level-1',
    })
    expect(numbered(1, 2, 3, 4)[1]).toBe('level-1')
    expect(numbered(2, 2, 3, 4)[1]).toBe('level-1')
  })

  it('are recognised, ours and others’', () => {
    expect(recognise(headings)).toMatchObject({
      0: 'theme',
      3: 'element',
      4: 'level-1',
      7: 'level-4',
      8: 'prompts',
      10: 'challenge',
    })
    expect(
      recognise([
        'Area',
        'Statement',
        'Level 1: red',
        'Level 2: amber-red',
        'Level 3',
        'Level 4: green',
        'Prompt 1',
        'Prompt 2',
      ]),
    ).toEqual({
      ...{
        0: 'theme',
        1: 'element',
        2: 'level-1',
        3: 'level-2',
        4: 'level-3',
        5: 'level-4',
        6: 'prompts',
        7: 'prompts',
      },
    })
    expect(problemsOfColumns(recognise(['A', 'B', 'C']))).toHaveLength(2)
    expect(problemsOfColumns({ 0: 'element', 1: 'element', 2: 'level-1', 3: 'level-4' })).toEqual([
      expect.stringContaining('Two columns'),
    ])
  })

  it('say the word of a level', () => {
    expect(['Level: secure', 'Level 2 – fair', 'Leading', 'Level 3'].map(levelWord)).toEqual([
      'secure',
      'fair',
      'Leading',
      'Level 3',
    ])
  })
})

describe('a sheet', () => {
  it('becomes a framework, one row an element', () => {
    const { document, setAside } = accepted([
      row(full),
      row({ Element: 'Books', 'Level: weak': 'Few.', 'Level: strong': 'Many.' }),
    ])
    expect(document).toMatchObject({ title: 'Ours', creator: 'Larkmoor', themes: [{ title: 'Teaching' }] })
    expect(document.scale.map(({ word, described }) => [word, described])).toEqual([
      ['weak', true],
      ['fair', false],
      ['good', false],
      ['strong', true],
    ])
    expect(elementsIn(document)).toMatchObject([
      {
        ...{ title: 'Lessons', code: 'A1', strand: { title: 'Planning' }, kind: 'assurance', weight: 1.5 },
        prompts: ['Who plans?', 'With whom?'],
        evidence: ['Results', 'Visits'],
        evidenceTiers: [
          { tier: 'Headline measures', titles: ['Results'] },
          { tier: 'Verifiers', titles: ['Visits'] },
        ],
        challengeQuestions: ['How do you know?'],
      },
      { title: 'Books', strand: { title: 'Planning' } },
    ])
    expect(problemsOf(document).filter(({ in: where }) => where !== 'details')).toEqual([])
    expect(setAside).toEqual([])
  })

  it('takes the words of its levels from a sheet of their own', () => {
    const levels = {
      name: 'Levels',
      rows: ['Level', 'red', 'amber', 'lime', 'green'].map((word, at) => ({ at: at + 1, cells: [word] })),
    }
    expect(accepted([row(full)], { levels }).document.scale.map(({ word }) => word)).toEqual([
      'red',
      'amber',
      'lime',
      'green',
    ])
    const short = { name: 'Levels', rows: [{ at: 1, cells: ['red'] }] }
    expect(problems([row(full)], { levels: short })).toEqual([
      expect.stringMatching(/^Levels!A2: The sheet names 1 levels/),
    ])
  })

  it('says each problem by its cell, all of them at once', () => {
    const found = problems([
      row({ Element: 'No theme yet' }),
      row({ Theme: 'T', 'Level: weak': 'x' }),
      row({ Theme: 'T', Element: 'Same', Weight: 'heavy', Kind: 'both' }),
      row({ Theme: 'T', Element: 'Same' }),
      row({ Theme: 'T', Element: 'x'.repeat(301) }),
    ])
    for (const start of [
      /^A2: No theme/,
      /^D3: This row has no element/,
      /^M4: “heavy” is no number/,
      /^L4: “both” is neither/,
      /^D5: “Same” stands in this theme already/,
      /^D6: 301 characters/,
    ])
      expect(found).toContainEqual(expect.stringMatching(start))
    expect(found).toHaveLength(6)
  })

  it('names an element that says nothing of an end, and a weight that is none, on the first try', () => {
    const made = read([
      row({ ...full, Weight: '-3' }),
      row({ Element: 'Books', 'Level: strong': 'Many.', Weight: '1001' }),
      row({ Element: 'Rooms', 'Level: weak': 'Few.', Weight: '1,000' }),
      row({ Element: 'Trips', 'Level: weak': 'Few.', 'Level: strong': '#REF!', Weight: '0' }),
    ])
    expect(made.ok ? [] : made.problems.map(({ cell }) => cell)).toEqual(['M2', 'M3', 'M4', 'H5'])
    expect(made.empty).toEqual([
      { cell: 'E3', because: expect.stringMatching(/“weak”.*both ends/) },
      { cell: 'H4', because: expect.stringMatching(/“strong”.*both ends/) },
    ])
  })

  it('tells apart an empty level that most others describe from one that is left open', () => {
    const rows = ['A', 'B', 'C'].map((Element) => row({ ...full, Element, 'Level: fair': 'Some.' }))
    rows.push(row({ ...full, Element: 'D' }))
    expect(read(rows).empty).toEqual([{ cell: 'F5', because: expect.stringContaining('most other rows') }])
  })

  it('says where a code stands for the second time, and makes the draft with both', () => {
    const coded = (Element: string, Code: string) => row({ ...full, Element, Code })
    const made = accepted([
      coded('A', 'A1'),
      coded('B', 'A2'),
      coded('C', 'a1'),
      coded('D', ''),
      coded('E', ''),
    ])
    expect(made.codesTwice).toEqual([
      { cell: 'C4', because: 'The code “a1” stands in C2 too. Give each element its own.' },
    ])
    expect(elementsIn(made.document).map(({ code }) => code)).toEqual(['A1', 'A2', 'a1', null, null])
    expect(
      read([row({ Theme: 'T', Element: 'A' })], {}, recognise(['Theme', '', '', 'Element'])).codesTwice,
    ).toEqual([])
  })

  it('says what it leaves out, columns and sheets, and which cells calculate', () => {
    const more = sheetOf([[...row(full), 'Somebody']], { formulas: ['D2', 'N2'], others: ['Notes'] })
    more.rows[0]!.cells = [...headings, 'Owner']
    const made = fromSheet(more, columns, 'Ours', maker)
    expect(made).toMatchObject({
      ok: true,
      setAside: ['Column N, “Owner”, is not kept.', 'The sheet “Notes” was not read.'],
      readOtherwise: [{ cell: 'D2', because: expect.stringContaining('It calculates.') }],
    })
  })

  it('says what was read of a cell that calculates, or that nothing was, and says it once', () => {
    const made = read(
      [
        row({ ...full, 'Level: strong': '' }),
        row({ ...full, Element: 'Books', Code: 'a1', Weight: 'heavy', Evidence: '#REF!' }),
      ],
      { formulas: ['D1', 'D2', 'H2', 'C3', 'J3', 'M3'] },
    )
    expect(made.ok ? [] : made.problems.map(({ cell }) => cell)).toEqual(['J3', 'M3'])
    expect(made.readOtherwise.map(({ cell, because }) => `${cell}: ${because.split('. ')[1]}`)).toEqual([
      'D1: What it last said was read: “Element”',
      'D2: What it last said was read: “Lessons”',
      'H2: The file holds no result of it, so nothing was read',
      'C3: What it last said was read: “a1”',
    ])
    expect(made.empty).toEqual([])
    expect(oncePerCell([...made.readOtherwise, ...made.codesTwice]).at(-1)).toEqual({
      cell: 'C3',
      because: expect.stringMatching(/^It calculates.*themselves\. The code “a1” stands in C2 too\./),
    })
    expect(
      read([row(full)], { formulas: ['D1'], rows: sheetOf([row(full)]).rows.slice(1) }).readOtherwise,
    ).toEqual([])
  })

  it('refuses a level that is a digit, two of one word, no rows and far too many', () => {
    const digits = headings.map((heading) => (heading === 'Level: weak' ? '4' : heading))
    const renamed = {
      ...sheetOf([row(full)]),
      rows: [
        { at: 1, cells: digits },
        { at: 2, cells: row(full) },
      ],
    }
    expect(fromSheet(renamed, columns, 'Ours', maker)).toMatchObject({
      ok: false,
      problems: [{ cell: 'E1' }],
    })
    expect(problems([])).toEqual([expect.stringMatching(/^A2: There is no row/)])
    const many = Array.from({ length: 201 }, (_, at) => row({ Theme: 'T', Element: `E${at}` }))
    expect(problems(many)).toEqual([expect.stringMatching(/^A202: The sheet has 201 elements/)])
  })
})

describe('the template', () => {
  it('comes back as it went out, and is recognised', async () => {
    const file = await writeXlsx([
      {
        name: 'Framework',
        widths: templateWidths,
        rows: [templateHeadings, ['T', '', '', 'E', 'a', '', '', 'b']],
      },
      { name: 'How to fill this in', widths: [28, 90], rows: templateNotes },
    ])
    const taken = takeSheet(readXlsx(Buffer.from(file)))
    if ('because' in taken) throw new Error(taken.because)
    expect(taken.sheet.others).toEqual([])
    const made = fromSheet(taken.sheet, recognise(templateHeadings), 'Ours', maker)
    expect(made).toMatchObject({
      ok: true,
      setAside: [],
      document: { themes: [{ title: 'T', elements: [{ title: 'E' }] }] },
    })
    expect(templateWidths).toHaveLength(templateHeadings.length)
  })

  it('is refused when nobody has written in it, with a sentence', () => {
    const empty = takeSheet({
      sheets: [
        { name: 'Framework', rows: [], formulas: [], merged: [], hiddenParts: { rows: [], columns: [] } },
      ],
      hidden: [],
    })
    expect(empty).toEqual({ because: expect.stringContaining('empty') })
  })
})
