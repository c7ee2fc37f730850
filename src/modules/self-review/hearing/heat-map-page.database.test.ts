import { beforeAll, expect, it } from 'vitest'
import { addOrganisation, addPerson, addSeat, asOwner, useDatabase } from '#database/testing.ts'
import { elementsOf, getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import { openSelfReview } from '../commands/open.ts'
import { answer, open, reveal, type Scene, setScene } from '../test-scene.ts'
import { getHeatMapPage } from './heat-map-page.ts'

useDatabase()

let now: Scene
let before: Scene
let elsewhere: Scene
let link: { element: string; other: string; kind: string }

/** Another self-review of the same trust, with the same leader and executive. */
async function another(frameworkVersionId: string, cycle: number): Promise<Scene> {
  const id = await asJob('open-partnership', (db) =>
    openSelfReview(db, {
      ...{ organisationId: now.trust, frameworkVersionId, cycle, partnershipId: null, answersBy: null },
      leaders: [now.leader.membershipId],
    }),
  )
  const rows = await asOwner<{ id: string; name: string }>(
    'select id, name from self_review.perspectives where self_review_id = $1',
    [id],
  )
  const perspectives = Object.fromEntries(rows.map((row) => [row.name, row.id]))
  await addSeat(now.executives[0]!, id, 'contributor', perspectives.Executives)
  const framework = await asPerson(now.leader, (db) => getFrameworkVersion(db, frameworkVersionId))
  return { ...now, id, perspectives, elements: elementsOf(framework).map((element) => element.id) }
}

const versionOf = async (scene: Scene) =>
  (
    await asOwner<{ version: string }>(
      'select framework_version_id as version from self_review.self_reviews where id = $1',
      [scene.id],
    )
  )[0]!.version

const page = (who = now.leader, search = '', leads = true) =>
  asPerson(who, (db) => getHeatMapPage(db, now.id, leads, new URLSearchParams(search)))

beforeAll(async () => {
  now = await setScene('Larkmoor')
  const version = await versionOf(now)
  const [linked] = await asOwner<typeof link & { otherVersion: string }>(
    `select l.to_element as element, l.from_element as other, l.kind, o.version_id as "otherVersion"
     from frameworks.links l join frameworks.elements e on e.id = l.to_element
     join frameworks.elements o on o.id = l.from_element
     where e.version_id = $1 and l.kind <> 'replaced by' order by o.id limit 1`,
    [version],
  )
  link = linked!
  before = await another(version, 2025)
  elsewhere = await another(linked!.otherVersion, 2026)
  for (const scene of [before, elsewhere, now]) await open(scene)
  await answer(now, now.executives[0]!, now.elements.indexOf(link.element), { level: 4 })
  await answer(before, now.executives[0]!, now.elements.indexOf(link.element), { level: 1 })
  await answer(elsewhere, now.executives[0]!, elsewhere.elements.indexOf(link.other), { level: 2 })
  await reveal(now)
}, 60_000)

it('offers nothing to put beside before it is revealed', async () => {
  expect((await page()).others).toEqual([])
})

it('puts an earlier year beside, once that is revealed', async () => {
  await reveal(before)
  expect((await page()).others).toEqual([{ id: before.id, kind: 'year', label: '2025' }])
  const beside = await page(now.leader, `beside=${before.id}`)
  const row = beside.view.rows.find(({ id }) => id === link.element)
  expect(row?.cells[0]).toMatchObject({ word: 'green', mark: 'was red' })
})

it('puts another framework beside by its links', async () => {
  await reveal(elsewhere)
  const beside = await page(now.leader, `beside=${elsewhere.id}`)
  expect(beside.beside?.kind).toBe('framework')
  const row = beside.view.rows.find(({ id }) => id === link.element)
  expect(row?.note).toMatch(/^(The same as|Related to) “/)
  expect(beside.view.rows.every(({ note }) => note)).toBe(true)
})

it('puts nothing beside that the asker has no seat in', async () => {
  const head = now.heads[0]!
  const seen = await page(head, `beside=${before.id}`, false)
  expect(seen.others).toEqual([])
  expect(seen.beside).toBeNull()
  expect(seen.view.columns.map(({ name }) => name)).toEqual(['Headteachers'])
})

it('is not there for another trust', async () => {
  const trust = await addOrganisation('trust', 'Whinfell')
  const chief = await addPerson('Rosalind Adair', trust, 'chief_executive')
  await expect(page(chief)).rejects.toMatchObject({ init: { status: 404 } })
})
