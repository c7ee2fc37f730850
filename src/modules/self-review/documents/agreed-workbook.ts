import type { DataTable, WorkbookContent } from '#src/ui/document/blocks.ts'
import { subtitleOf } from './agreed-document.ts'
import { type AgreedElement, type AgreedReview, elementsIn } from './agreed-review.ts'
import { agreedProvenance, type Maker } from './provenance.ts'

/** The agreed self-review for Excel: what was agreed, the answers, who answered, the questions, and what words mean. */
export function agreedWorkbook(review: AgreedReview, maker: Maker): WorkbookContent {
  return {
    title: subtitleOf(review),
    provenance: agreedProvenance(review, maker),
    tables: [
      levelsTable(review),
      answersTable(review),
      groupsTable(review),
      ...actionsTable(review),
      questionsTable(review),
      notes,
    ],
  }
}

/** The same for CSV, which is one table: a row for each element and group. */
export function agreedFlat(review: AgreedReview, maker: Maker): WorkbookContent {
  const { columns } = levelsTable(review)
  const rows = elementsIn(review).flatMap((element) =>
    answerCells(element, review).map((cells) => [...levelCells(element), ...cells]),
  )
  return {
    title: subtitleOf(review),
    provenance: agreedProvenance(review, maker),
    tables: [{ name: 'Answers', columns: [...columns, ...answerColumns(review)], rows }],
  }
}

function levelsTable(review: AgreedReview): DataTable {
  return {
    name: 'Agreed levels',
    columns: [
      { label: 'Area', width: 18 },
      { label: 'Element', width: 24 },
      { label: 'Agreed level', width: 14 },
      { label: 'Last time', width: 14 },
      { label: 'Priority', width: 9 },
      { label: 'How it was weighed', width: 20 },
      { label: 'What could go wrong', width: 30 },
      { label: 'Who sees to it', width: 22 },
      { label: 'In place already', width: 30 },
      { label: 'Why', width: 60 },
      { label: 'Seen otherwise', width: 28 },
      { label: 'What supports it', width: 28 },
    ],
    rows: elementsIn(review).map(levelCells),
  }
}

function levelCells(element: AgreedElement): (string | null)[] {
  return [
    element.area,
    element.title,
    element.level?.word ?? element.noLevel,
    element.before?.word ?? null,
    element.isPriority ? 'yes' : null,
    element.plan?.weighed || null,
    element.plan?.risk || null,
    element.plan?.seenTo || null,
    element.plan?.inPlace || null,
    element.rationale || null,
    element.dissent || null,
    element.evidence.join('\n') || null,
  ]
}

function answersTable(review: AgreedReview): DataTable {
  return {
    name: 'Answers',
    columns: [{ label: 'Area', width: 26 }, { label: 'Element', width: 34 }, ...answerColumns(review)],
    rows: elementsIn(review).flatMap((element) =>
      answerCells(element, review)
        .filter(([group]) => group !== null)
        .map((cells) => [element.area, element.title, ...cells]),
    ),
  }
}

function answerColumns({ words }: AgreedReview): DataTable['columns'] {
  return [
    { label: 'Group', width: 22 },
    { label: 'How it spoke', width: 30 },
    ...words.map((label) => ({ label, width: 13 })),
    { label: 'Gave no level', width: 14 },
    { label: 'In the middle', width: 22 },
  ]
}

/** One row of cells for each group; one of nothing where no group's answers are the reader's to see. */
function answerCells({ spread }: AgreedElement, { words }: AgreedReview): (string | number | null)[][] {
  if (spread.length === 0) return [[null, null, ...words.map(() => null), null, null]]
  return spread.map(({ group, note, counts, silent, words: middle }) => [
    group,
    note,
    ...(counts ?? words.map(() => null)),
    counts && silent,
    middle,
  ])
}

function groupsTable({ groups }: AgreedReview): DataTable {
  return {
    name: 'Groups',
    columns: [
      { label: 'Group', width: 22 },
      { label: 'How it spoke', width: 30 },
      { label: 'Invited', width: 10 },
      { label: 'Answered', width: 10 },
      { label: 'In the room', width: 12 },
    ],
    rows: groups.map(({ name, spoke, invited, answered, inTheRoom }) => [
      name,
      spoke,
      invited,
      answered,
      inTheRoom,
    ]),
  }
}

/** What the plan has for the priorities; no sheet where it has nothing, or nothing for this reader. */
function actionsTable(review: AgreedReview): DataTable[] {
  const rows = elementsIn(review).flatMap(({ area, title, plan }) =>
    (plan?.actions ?? []).map((action) => [area, title, action.title, action.owner, action.when]),
  )
  if (rows.length === 0) return []
  return [
    {
      name: 'Actions',
      columns: [
        { label: 'Area', width: 26 },
        { label: 'Element', width: 34 },
        { label: 'Action', width: 60 },
        { label: 'Owner', width: 24 },
        { label: 'When', width: 26 },
      ],
      rows,
    },
  ]
}

function questionsTable(review: AgreedReview): DataTable {
  return {
    name: review.ofSchool ? 'Questions for governors' : 'Questions for trustees',
    columns: [
      { label: 'Area', width: 26 },
      { label: 'Element', width: 34 },
      { label: 'Question', width: 90 },
    ],
    rows: elementsIn(review).flatMap(({ area, title, questions }) =>
      questions.map((question) => [area, title, question]),
    ),
  }
}

/** What stands in cells instead of a level or a number, and what it means. */
const notes: DataTable = {
  name: 'Notes',
  columns: [
    { label: 'Words', width: 22 },
    { label: 'What they mean', width: 100 },
  ],
  rows: [
    [
      'fewer than three',
      'Of an anonymous group nothing is shown, or counted, where fewer than three answered.',
    ],
    ['no answer', 'Nobody in the group answered this element.'],
    ['split', 'Two middle answers with a whole level between them: the group stands on two sides.'],
    [
      'In the middle',
      'The answer in the middle when a group’s answers stand in line; between two where they differ.',
    ],
    [
      'Gave no level',
      'How many of those who answered gave none here: it was not theirs to judge, or they left it out.',
    ],
    ['Left open', 'The leaders talked about it and agreed no level.'],
    ['Not agreed yet', 'The leaders have not settled it.'],
    ['one answer', 'The group talked first and gave one answer for all who were in the room.'],
    [
      'Levels',
      'Words on a scale of four, from the weaker description to the stronger. They are not numbers: nothing is added up.',
    ],
    [
      'Seen otherwise',
      'How those among the leaders see it who see it otherwise. It is in nothing that a review partner reads.',
    ],
    ['Left out', 'Who answered what, and comments, are in no file.'],
  ],
}
