import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf, useDatabase, type Who } from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { linkedTo } from '../drafting/linking.ts'
import {
  elementsOf,
  getFrameworkVersion,
  listFrameworkVersions,
  schoolImprovementCapacity,
} from '../index.ts'
import { getVersionPage } from '../queries/version-page.ts'
import { begin, complete, publish, setScene } from '../test-scene.ts'

useDatabase()

let chief: Who
let outsider: Who
let trust: string
let second: string

const pageOf = (who: Who, id: string) =>
  asPerson(who, async (db) => getVersionPage(db, await actorOf(who), id))

beforeAll(async () => {
  ;({ chief, outsider, trust } = await setScene())
  const versions = await asPerson(chief, listFrameworkVersions)
  second = versions.find(
    ({ frameworkId, version }) => frameworkId === schoolImprovementCapacity && version === '2',
  )!.id
})

describe('the ties on the page of a version', () => {
  it('stand at an element that says nothing itself, where others name it or what it carries on', async () => {
    const { themes, ties } = await pageOf(chief, second)
    for (const { id } of themes.flatMap(({ elements }) => elements))
      expect(ties[id]!.groups.length).toBeGreaterThan(0)
  })

  it('lead to no earlier version, and back again', async () => {
    const versions = await asPerson(chief, listFrameworkVersions)
    const first = versions.find(({ id }) => id === schoolImprovementCapacity)
    for (const { id } of versions.filter((version) => version !== first)) {
      const { ties } = await pageOf(chief, id)
      for (const [from, { groups }] of Object.entries(ties))
        for (const { versionId, elementId } of groups.flatMap((group) => group.ties)) {
          expect(versionId).not.toBe(schoolImprovementCapacity)
          const back = (await pageOf(chief, versionId)).ties[elementId]!.groups
          expect(back.flatMap((group) => group.ties.map((tie) => tie.elementId))).toContain(from)
        }
    }
  })

  it('are those of a trust’s own framework to its own people, and to nobody else', async () => {
    const version = await asPerson(chief, (db) => getFrameworkVersion(db, second))
    const { id, title } = elementsOf(version)[0]!
    const own = complete()
    const element = own.themes[0]!.elements[0]!.identifier
    const linked = linkedTo(own, element, 'exact match', { identifier: id, title })
    const made = await publish(chief, await begin(chief, trust, linked))
    const tied = async (who: Who) =>
      (await pageOf(who, second)).ties[id]!.groups.flatMap((group) => group.ties.map((tie) => tie.versionId))
    expect(await tied(chief)).toContain(made)
    expect(await tied(outsider)).not.toContain(made)
  })
})
