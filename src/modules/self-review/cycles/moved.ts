import {
  elementsOf,
  type FrameworkVersion,
  getFrameworkVersion,
  listCarriedOn,
} from '#src/modules/frameworks/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { andList } from '#src/ui/words.ts'
import { listSameWording } from './unasked.ts'

/** That a self-review moved to another version while people answered: between which, and what is worded otherwise since. */
export type MovedVersion = { from: string; to: string; reworded: { id: string; title: string }[] }

/** Whether and how a self-review moved while people answered; null where it stayed on its version. */
export async function findMoved(
  db: Db,
  { framework, movedFrom }: { framework: FrameworkVersion; movedFrom: string | null },
): Promise<MovedVersion | null> {
  if (movedFrom === null) return null
  const same = await listSameWording(db, { movedFrom, frameworkVersionId: framework.id })
  const carriedOn = new Set((await listCarriedOn(db, framework.id)).map(({ to }) => to))
  return {
    from: (await getFrameworkVersion(db, movedFrom)).version,
    to: framework.version,
    reworded: elementsOf(framework)
      .filter(({ id }) => carriedOn.has(id) && !same.has(id))
      .map(({ id, title }) => ({ id, title })),
  }
}

/** What whoever reads the answers has to know of a move: on which wording they may rest. */
export function movedWords({ from, to, reworded }: MovedVersion): string {
  const moved = `While people answered, this self-review moved from version ${from} to version ${to} of its framework.`
  if (reworded.length === 0) return `${moved} No element is worded otherwise.`
  const which = andList(reworded.map(({ title }) => `“${title}”`))
  return `${moved} Worded otherwise since: ${which}. What was answered to the earlier wording counts as it stood, unless whoever gave it said otherwise afterwards.`
}

/** The same of one element, where its wording is another since; null where it is not. */
export function rewordedNote(moved: MovedVersion | null, elementId: string): string | null {
  return moved?.reworded.some(({ id }) => id === elementId)
    ? `Worded otherwise since version ${moved.from}, on which people began to answer: some may have answered the earlier wording.`
    : null
}
