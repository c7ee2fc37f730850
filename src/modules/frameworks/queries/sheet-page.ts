import type { Db } from '#src/platform/database/db.ts'
import { usualScale } from '../drafting/beginning.ts'
import { firstElement } from '../sheets/first-element.ts'
import { type FromSheet, fromSheet, inOrder } from '../sheets/from-sheet.ts'
import type { BroughtSheet, CellProblem } from '../sheets/scale-in-sheet.ts'
import { oncePerCell } from '../sheets/to-look-at.ts'
import { askWeakerEnd } from '../sheets/weaker-end.ts'
import { whichSheet } from '../sheets/which-sheet.ts'
import { listScaleWords } from './library.ts'
import { getSheet } from './sheets.ts'

/** The most cells that the check page lists under one heading; all are counted. */
const mostShown = 100

/** What the check page of a sheet shows; or where it goes on, where the columns are not chosen or a draft is made. */
export async function readSheetPage(db: Db, sheetId: string | undefined) {
  const { id, fileName, sheet, columns, draftId, organisationId } = await getSheet(db, sheetId)
  if (draftId) return { to: `/frameworks/drafts/${draftId}/brought-in` }
  if (!columns) return { to: `/frameworks/bring-in/${id}/columns` }
  const title = titleOf(fileName)
  const made = fromSheet(sheet, columns, title, { name: '', now: '' })
  const problems = made.ok ? [] : made.problems
  return {
    ...{ id, fileName, title, organisationId, whichSheet: whichSheet(sheet) },
    problems: firstOf(problems),
    toLookAt: firstOf(await listToLookAt(db, sheet, made)),
    setAside: made.setAside,
    found: made.ok
      ? {
          words: made.scaleRead.words,
          first: firstElement(made.document),
          themes: made.document.themes.map((theme) => ({
            title: theme.title,
            elements: theme.elements.map(
              ({ identifier, title: name, code, strand, levels, prompts, evidence }) => ({
                ...{ key: identifier, title: name, code, strand: strand?.title ?? '' },
                described: levels.filter(({ description }) => description !== null).length,
                ...{ prompts: prompts.length, evidence: evidence.length },
              }),
            ),
          })),
        }
      : null,
  }
}

/** What is to be looked at, cell by cell; what the library knows of scales is asked too. */
async function listToLookAt(db: Db, { levels }: BroughtSheet, made: FromSheet): Promise<CellProblem[]> {
  const known = [usualScale.map(({ word }) => word), ...(await listScaleWords(db))]
  const asked = askWeakerEnd(made.scaleRead, known, levels)
  const { readOtherwise, empty, hidden, codesTwice } = made
  return oncePerCell(inOrder([...asked, ...readOtherwise, ...empty, ...hidden, ...codesTwice]))
}

/** Cells of a sheet with something to say of each: those that are listed, and how many there are. */
export type Cells = { shown: CellProblem[]; all: number }

function firstOf(cells: CellProblem[]): Cells {
  return { shown: cells.slice(0, mostShown), all: cells.length }
}

/** The name of a file as a title: without its ending, and with spaces for its dashes. */
function titleOf(fileName: string): string {
  return fileName
    .replace(/\.\w+$/, '')
    .replaceAll(/[-_]+/g, ' ')
    .trim()
}
