import { expect, it } from 'vitest'
import { addOrganisation, addPerson, useDatabase, type Who } from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { inviteTyped } from './inviting/invite-typed.ts'
import { getWhoPage } from './queries/who-page.ts'
import { listTasks } from './tasks.ts'
import { open, setScene } from './test-scene.ts'

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
