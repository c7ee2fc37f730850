import { elementsOf, getFrameworkVersion, listCarriedOn } from '#src/modules/frameworks/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { LevelWords } from '../middle.ts'
import type { MySeat } from '../queries/answers.ts'
import { planMove } from './moving.ts'
import { listPastAnswers, listSameWording, listUnasked } from './unasked.ts'

/** How an element asked before the framework moved on, and the level that its answer had, in the words of then. */
export type Before = {
  title: string
  said: string | null
  levels: { word: string; description: string }[]
}

/** What an answer that was carried over was given to: one element of the earlier version, or several that were joined. */
export type SaidBefore = { isSame: boolean; earlier: Before[] }

type Seat = Omit<MySeat, 'answers'>

/** What became of what the asker said before the move: what is asked on, by element, and what is asked no longer. */
export async function getMoved(db: Db, seat: Seat) {
  return { saidBefore: await listSaidBefore(db, seat), unasked: await listUnasked(db, seat) }
}

/** What the asker said before the move, by the elements of now that carry it on. */
export async function listSaidBefore(db: Db, seat: Seat): Promise<Map<string, SaidBefore>> {
  if (seat.movedFrom === null) return new Map()
  const [before, now] = [
    await getFrameworkVersion(db, seat.movedFrom),
    await getFrameworkVersion(db, seat.frameworkVersionId),
  ]
  const same = await listSameWording(db, seat)
  const past = await listPastAnswers(db, seat, before.words)
  const elements = new Map(elementsOf(before).map((element) => [element.id, element]))
  const order = [...elements.keys()]
  const asked = (id: string): Before => {
    const { title, levels } = elements.get(id)!
    return {
      ...{ title, said: past.get(id)?.level ?? null },
      levels: levels.flatMap(({ position, description }) =>
        description ? [{ word: before.words[position - 1]!, description }] : [],
      ),
    }
  }
  const links = await listCarriedOn(db, seat.frameworkVersionId)
  return new Map(
    planMove(elementsOf(before), elementsOf(now), links).carried.map(({ to, from }) => [
      to.id,
      {
        isSame: same.has(to.id) && isSameScale(before.words, now.words),
        earlier: order.filter((id) => past.has(id) && from.some((one) => one.id === id)).map(asked),
      },
    ]),
  )
}

const isSameScale = (one: LevelWords, other: LevelWords) => one.join('\n') === other.join('\n')

/** The elements whose answers were joined and said different levels: which it is now only the asker can say. */
export function listWithoutLevel(
  answers: MySeat['answers'],
  saidBefore: ReadonlyMap<string, SaidBefore>,
): string[] {
  return answers
    .filter(({ level, notMine }) => level === null && !notMine)
    .map(({ elementId }) => elementId)
    .filter((id) => saidBefore.get(id)?.earlier.some(({ said }) => said !== null))
}
