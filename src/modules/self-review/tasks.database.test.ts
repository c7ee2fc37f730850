import { expect, it } from 'vitest'
import { actorOf, addOrganisation, addPerson, asOwner, useDatabase, type Who } from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { agreeLevel } from './commands/agree.ts'
import { inviteTyped } from './inviting/invite-typed.ts'
import { typeSheetIn } from './paper/commands.ts'
import { getSelfReview } from './queries/self-reviews.ts'
import { getWhoPage } from './queries/who-page.ts'
import { listTasks } from './tasks.ts'
import { answer, open, reveal, type Scene, setScene } from './test-scene.ts'

useDatabase()

const tasksOf = (who: Who, place: string, role: string) =>
  asPerson(who, (db) => listTasks(db, { sessionId: 's', ...who, positions: [{ place, role }] }))

it('offers whoever may open a self-review to open the first, without a partner', async () => {
  const trust = await addOrganisation('trust', 'Fresh Trust')
  for (const role of ['chief_executive', 'improvement_director'])
    expect(await tasksOf(await addPerson(`Fresh ${role}`, trust, role), trust, role)).toMatchObject([
      { label: 'Open a self-review', href: '/know/open' },
    ])
  expect(await tasksOf(await addPerson('Fresh Trustee', trust, 'trustee'), trust, 'trustee')).toEqual([])
})

it('counts those who have still to join among those who have not answered, and offers no first one', async () => {
  const scene = await setScene('Counted', { heads: 3, middles: 0 })
  await open(scene)
  const actor = { sessionId: 's', ...scene.leader, positions: [] }
  const to = { selfReviewId: scene.id, perspectiveId: scene.perspectives.Headteachers!, role: 'headteacher' }
  const typed = { name: '', email: '', several: 'one@counted.org\ntwo@counted.org' }
  await asPerson(scene.leader, (db) => inviteTyped(db, actor, to, typed))
  expect(await tasksOf(scene.leader, scene.id, 'leader')).toMatchObject([
    { label: 'Follow who has answered', note: 'Self-review 2026: 0 of 7 have answered' },
  ])
  expect(await tasksOf(scene.leader, scene.trust, 'improvement_director')).toEqual([])
  const page = await asPerson(scene.leader, (db) => getWhoPage(db, scene.id))
  expect(page.lede).toBe('0 of 7 people have answered; two have not joined yet.')
})

it('counts sheets of paper, those handed out and those that came back, as the page of who answers does', async () => {
  const scene = await setScene('On paper', { heads: 3, middles: 0 })
  await open(scene)
  const group = scene.perspectives.Headteachers!
  await asOwner('update self_review.perspectives set on_paper = 2 where id = $1', [group])
  await asPerson(scene.leader, async (db) =>
    typeSheetIn(db, await getSelfReview(db, scene.id), {
      ...{ id: newId(), name: '', present: '' },
      perspective: { id: group, name: 'Headteachers' },
      answers: [{ elementId: scene.elements[0]!, level: 2, notMine: false, comment: '' }],
    }),
  )
  expect(await tasksOf(scene.leader, scene.id, 'leader')).toMatchObject([
    { note: 'Self-review 2026: 1 of 7 have answered' },
  ])
  const page = await asPerson(scene.leader, (db) => getWhoPage(db, scene.id))
  expect(page.lede).toBe('1 of 7 people have answered.')
})

const settle = (scene: Scene, elements: readonly string[]) =>
  asPerson(scene.leader, async (db) => {
    const [actor, selfReview] = [await actorOf(scene.leader), await getSelfReview(db, scene.id)]
    for (const elementId of elements)
      await agreeLevel(
        db,
        actor,
        selfReview,
        { title: 'Any', levelWord: null },
        {
          ...{ elementId, level: null, rationale: 'Not now.', evidence: [], isPriority: false, version: 0 },
        },
      )
  })

it('asks the leaders to choose what to work on, once everything is settled, until they do or four weeks have gone', async () => {
  const scene = await setScene('Choosing', { heads: 0, middles: 0 })
  await open(scene)
  await answer(scene, scene.executives[0]!, 0, { level: 2 })
  await reveal(scene)
  const asked = () => tasksOf(scene.leader, scene.id, 'leader')
  await settle(scene, scene.elements.slice(1))
  expect(await asked()).toMatchObject([{ label: 'Agree the levels' }])
  await settle(scene, scene.elements.slice(0, 1))
  expect(await asked()).toMatchObject([
    { label: 'Choose what to work on', href: `/know/self-reviews/${scene.id}/priorities` },
  ])
  await asOwner("update self_review.agreements set agreed_at = agreed_at - interval '29 days'")
  expect(await asked()).toEqual([])
  await asOwner('update self_review.agreements set agreed_at = now(), is_priority = element_id = $1', [
    scene.elements[0],
  ])
  expect(await asked()).toEqual([])
})
