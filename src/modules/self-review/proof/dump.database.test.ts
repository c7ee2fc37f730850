import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf, useDatabase, type Who } from '#database/testing.ts'
import { listCarriedOn, publishPacks } from '#src/modules/frameworks/index.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import { configureSignIn, createAccount, signIn } from '#src/platform/sign-in/sign-in.ts'
import type { SentAnswer } from '../answering/answer.ts'
import { agreeLevel } from '../commands/agree.ts'
import { inviteContributors } from '../commands/invite.ts'
import { finishAnswering, saveAnswers } from '../commands/save-answers.ts'
import { confirmAnswers } from '../cycles/confirm.ts'
import { findNewer, moveSelfReview } from '../cycles/move.ts'
import { addEvidence, removeEvidence } from '../evidence/commands.ts'
import type { Position } from '../middle.ts'
import { typeSheetIn } from '../paper/commands.ts'
import { getMySeat } from '../queries/answers.ts'
import { getSelfReview, type SelfReview } from '../queries/self-reviews.ts'
import { remindContributors } from '../reminding/remind.ts'
import { open, reveal, type Scene, setScene } from '../test-scene.ts'
import { asSuperuser, dump, nextTransaction } from './fixture.ts'

useDatabase()

/** What somebody says of every element: their levels, and words that nobody else would use. */
type Voice = { name: string; levels: readonly Position[] }

const voices: Voice[] = [
  { name: 'oak', levels: [1, 2, 3, 4] },
  { name: 'elm', levels: [4, 1, 1, 2] },
  { name: 'ash', levels: [2, 2, 4, 3] },
  { name: 'yew', levels: [3, 3, 1, 1] },
]

let since = 0
let scene: Scene

beforeAll(async () => {
  configureSignIn('http://localhost', 'a secret of these tests')
  await asJob('publish-packs', publishPacks)
})

/** What the leader does. */
const conduct = <Result>(run: (db: Db, selfReview: SelfReview) => Promise<Result>) =>
  asPerson(scene.leader, async (db) => run(db, await getSelfReview(db, scene.id)))

function answersOf(
  voice: Voice,
  elements: readonly string[],
  versions: ReadonlyMap<string, number>,
): SentAnswer[] {
  return elements.map((elementId, at) => ({
    ...{ elementId, level: voice.levels[at % 4]!, notMine: false, keep: null },
    comment: `${voice.name} ${at}`,
    version: versions.get(elementId) ?? 0,
  }))
}

/** Somebody saves an answer to each of these elements, as the page does. */
async function speak(who: Who, voice: Voice, elements: readonly string[]): Promise<void> {
  await asPerson(who, async (db) => {
    const seat = await getMySeat(db, scene.id)
    const versions = new Map(seat.answers.map(({ elementId, version }) => [elementId, version]))
    await saveAnswers(db, seat, answersOf(voice, elements, versions), Number.POSITIVE_INFINITY)
  })
}

async function giveEvidence(who: Who, voice: Voice, elementId: string): Promise<void> {
  const piece = (title: string) => ({
    id: newId(),
    elementId,
    title,
    link: `https://example.org/${voice.name}`,
  })
  await asPerson(who, async (db) => {
    const seat = await getMySeat(db, scene.id)
    const [kept, gone] = [piece(`Minutes of ${voice.name}`), piece(`A slip of ${voice.name}`)]
    await addEvidence(db, seat, kept, null)
    await addEvidence(db, seat, gone, null)
    await removeEvidence(db, seat, gone.id)
  })
}

/**
 * One and the same self-review, through the commands of the product: people are invited and sign in, answer, add evidence,
 * are reminded; it moves to a newer version; sheets are typed in; all but one finish. `said` says who says what.
 */
async function play(name: string, said: readonly Voice[]): Promise<void> {
  since = await nextTransaction()
  scene = await setScene(name, { heads: 4, middles: 3 })
  const leader = await actorOf(scene.leader)
  await conduct((db, selfReview) =>
    inviteContributors(db, leader, selfReview, {
      ...{ perspectiveId: scene.perspectives.Headteachers!, role: 'headteacher' },
      people: [{ name: 'Somebody new', email: `new@${name.toLowerCase()}.example` }],
    }),
  )
  for (const [n, head] of scene.heads.entries()) {
    const email = `head.${n}@${name.toLowerCase()}.example`
    await createAccount({
      personId: head.personId,
      name: `Head ${n}`,
      email,
      password: 'clay sand sage and teal',
    })
    await signIn(email, 'clay sand sage and teal', `address of ${name}`)
  }
  await open(scene)
  for (const [n, head] of scene.heads.entries()) {
    await speak(head, { ...said[n]!, name: 'draft' }, scene.elements.slice(0, 3))
    await speak(head, said[n]!, scene.elements)
    await giveEvidence(head, said[n]!, scene.elements[0]!)
  }
  await conduct((db, selfReview) => remindContributors(db, selfReview))
  const newer = await conduct((db, selfReview) => findNewer(db, selfReview))
  await conduct((db, selfReview) =>
    moveSelfReview(db, selfReview, { versionId: newer!.id, version: newer!.version }),
  )
  await asPerson(scene.heads[1]!, async (db) => confirmAnswers(db, await getMySeat(db, scene.id), 'all'))
  const links = await asPerson(scene.leader, (db) => listCarriedOn(db, newer!.id))
  const later = scene.elements.map((id) => links.find(({ from }) => from === id)!.to)
  await speak(scene.heads[0]!, said[0]!, later)
  await conduct((db, selfReview) =>
    typeSheetIn(db, selfReview, {
      ...{ id: newId(), name: '', present: '' },
      perspective: { id: scene.perspectives.Headteachers!, name: 'Headteachers' },
      answers: answersOf({ name: 'paper', levels: [2, 2, 3, 2] }, later, new Map()),
    }),
  )
  for (const head of scene.heads.slice(0, 3))
    await asPerson(head, async (db) => finishAnswering(db, await getMySeat(db, scene.id)))
}

/** Reveals, and agrees a level on what was heard. */
async function hear(): Promise<void> {
  expect(await reveal(scene)).toBe(true)
  const leader = await actorOf(scene.leader)
  const elementId = scene.elements[0]!
  await conduct((db, selfReview) =>
    agreeLevel(
      db,
      leader,
      selfReview,
      { title: 'Clarity', levelWord: 'amber-red' },
      { elementId, level: 2, rationale: 'We heard it.', evidence: ['Minutes'], isPriority: true, version: 0 },
    ),
  )
}

async function dumpsOf(name: string, said: readonly Voice[]): Promise<{ before: string[]; after: string[] }> {
  await play(name, said)
  const before = await dump(since, scene)
  await hear()
  return { before, after: await dump(since, scene) }
}

/** The rows in which two dumps differ, place by place. */
function difference(one: readonly string[], other: readonly string[]): string[] {
  const longer = one.length > other.length ? one : other
  return longer.flatMap((_, at) => (one[at] === other[at] ? [] : [`${one[at]} or ${other[at]}`]))
}

describe('a dump of the database', () => {
  const [oak, elm, ash, yew] = voices as [Voice, Voice, Voice, Voice]

  it('is the same after the reveal, whoever of an anonymous group said what; and was not before it', async () => {
    const first = await dumpsOf('Larkmoor', [oak, elm, ash, yew])
    const other = await dumpsOf('Whinfell', [elm, ash, oak, { ...yew, levels: [4, 4, 4, 4] }])
    const again = await dumpsOf('Fellgate', [oak, elm, ash, yew])
    expect(first.after.length).toBeGreaterThan(200)
    // The same story twice is the same dump, so that a difference is one of the stories.
    expect(difference(again.after, first.after)).toEqual([])
    expect(difference(other.before, first.before)).not.toEqual([])
    expect(difference(other.after, first.after)).toEqual([])
  }, 60_000)

  it('has comments and evidence in an order that tells neither whose they are nor when they came', async () => {
    for (const column of ['ctid', 'id']) {
      const rows = await asSuperuser((client) =>
        client.query<{ id: string; said: string }>(
          `select id, said from self_review.comments where self_review_id = $1 and said !~ '^paper' order by ${column}`,
          [scene.id],
        ),
      )
      const said = rows.rows.map((row) => row.said.split(' '))
      expect(said).toHaveLength(36)
      // The version of a key that is made by chance, and not by the clock.
      expect(rows.rows.every(({ id }) => id[14] === '4')).toBe(true)
      // In random order some eleven of them follow one of the same person, and two one on the same element.
      expect(said.filter(([voice], at) => at > 0 && said[at - 1]![0] === voice).length).toBeLessThan(25)
      expect(said.filter(([, element], at) => at > 0 && said[at - 1]![1] === element).length).toBeLessThan(15)
    }
  })

  it('holds nothing that the person who had not finished said', async () => {
    const rows = (await dump(since, scene)).filter((row) => /\byew\b|draft|slip/.test(row))
    expect(rows).toEqual([])
  })
})
