import { elementsOf, getFrameworkVersion, listCarriedOn } from '#src/modules/frameworks/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { LevelWords } from '../middle.ts'
import type { MySeat } from '../queries/answers.ts'
import { planMove } from './moving.ts'

/** What somebody said of an element that is no longer asked, in the words of the version that asked it. */
export type Unasked = { id: string; title: string; level: string | null; comment: string }

/** Everything that the asker said of elements which no element of now carries on: kept for them alone, and not counted. */
export async function listUnasked(db: Db, seat: Omit<MySeat, 'answers'>): Promise<Unasked[]> {
  if (seat.movedFrom === null) return []
  const before = await getFrameworkVersion(db, seat.movedFrom)
  const links = await listCarriedOn(db, seat.frameworkVersionId)
  const gone = elementsOf(before).filter(({ id }) => !links.some(({ from }) => from === id))
  const past = await listPastAnswers(db, seat, before.words)
  return gone.flatMap(({ id, title }) => {
    const said = past.get(id)
    return said && (said.level !== null || said.comment !== '') ? [{ id, title, ...said }] : []
  })
}

/** What the asker said of the elements of earlier versions, by element: the level in words, or that it is not theirs to judge. */
export async function listPastAnswers(
  db: Db,
  seat: Pick<MySeat, 'seatId'>,
  words: LevelWords,
): Promise<Map<string, { level: string | null; comment: string }>> {
  const rows = await db
    .selectFrom('self_review.answers')
    .select(['element_id as id', 'level', 'not_mine as notMine', 'comment'])
    .where('seat_id', '=', seat.seatId)
    .where('is_past', '=', true)
    .execute()
  return new Map(
    rows.map(({ id, level, notMine, comment }) => [
      id,
      { level: notMine ? 'not mine to judge' : (words[(level ?? 0) - 1] ?? null), comment },
    ]),
  )
}

/** The elements of now that ask in the very words in which they asked before the move: one earlier element, unchanged. */
export async function listSameWording(
  db: Db,
  seat: Pick<MySeat, 'movedFrom' | 'frameworkVersionId'>,
): Promise<Set<string>> {
  if (seat.movedFrom === null) return new Set()
  const before = elementsOf(await getFrameworkVersion(db, seat.movedFrom))
  const now = elementsOf(await getFrameworkVersion(db, seat.frameworkVersionId))
  const { carried } = planMove(before, now, await listCarriedOn(db, seat.frameworkVersionId))
  const same = carried.filter(
    ({ to, from }) => from.length === 1 && wordingOf(before, from[0]!.id) === wordingOf(now, to.id),
  )
  return new Set(same.map(({ to }) => to.id))
}

/** All that somebody reads who answers an element, to be compared with that of another version. */
export function wordingOf(elements: ReturnType<typeof elementsOf>, id: string): string {
  const found = elements.find((element) => element.id === id)
  return JSON.stringify([found?.title, found?.prompts, found?.levels])
}
