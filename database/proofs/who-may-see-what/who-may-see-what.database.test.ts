import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorOf, useDatabase, type Who } from '#database/testing.ts'
import { beginAsPerson } from '#src/platform/database/context.ts'
import { type Column, everybody, everybodyInTheRing, type Part, type SchoolPart } from './cast.ts'
import { openEyes, type Seen, type Viewer } from './looking/testing.ts'
import { lookFor, type Material, type Sight, wholeSight } from './materials/testing.ts'
import type { Moment } from './moments.ts'
import { inARingOfThree } from './ring-table.ts'
import { gather, type Scene, setUpInstallation, trustOf } from './scene.ts'
import { tellAll } from './story/scene.ts'
import { whoMaySeeWhat } from './table.ts'
import type { TablePart } from './table-part.ts'

useDatabase()

const [sees, not] = ['sees it', 'sees nothing of it'] as const

let administrator: Who
beforeAll(async () => {
  administrator = await setUpInstallation()
})

describe('two trusts', () => {
  proveTable(whoMaySeeWhat, everybody, ['Larkmoor', 'Whinfell'])
})

describe('a ring of three', () => {
  proveTable(inARingOfThree, everybodyInTheRing, ['Ashdale', 'Brackenby', 'Cotherstone'])
})

/** Tells the story once, looks round with everybody's eyes at each moment, and makes each cell of a table a test. */
function proveTable(
  table: readonly TablePart[],
  columns: readonly Column[],
  trusts: readonly string[],
): void {
  const seen = new Map<string, Sight>()
  const cell = (...of: [Material, Moment, Column]) => of.join(', ')
  let close = async () => {}

  beforeAll(async () => {
    const scene = await gather(administrator, trusts)
    const opened = openEyes()
    close = opened.close
    await tellAll(scene, async (moment) => {
      const asked = table.filter(({ rows }) =>
        entries(rows).some(([, moments]) => moments && moment in moments),
      )
      if (asked.length === 0) return
      const eyes = await opened.at(scene, moment)
      const looking = new Set(asked.flatMap((part) => part.columns ?? columns))
      await eachOf([...looking], async (column) => {
        const viewer = whoIs(scene, column)
        const ofThem = asked.filter((part) => (part.columns ?? columns).includes(column))
        const sights = await lookRound(scene, viewer, await eyes(viewer), materialsAt(ofThem, moment))
        for (const [material, sight] of sights) seen.set(cell(material, moment, column), sight)
      })
    })
  }, 120_000)
  afterAll(() => close())

  describe.each(table.map((part) => [part.material, part] as const))('%s', (_, part) => {
    for (const [material, moments] of entries(part.rows))
      describe.each(entries(moments))(`${material}, %s`, (moment, seers) => {
        it.each(
          (part.columns ?? columns).map((column) => [column, seers.includes(column) ? sees : not] as const),
        )('the %s %s', (column, words) => {
          const sight = seen.get(cell(material, moment, column))
          expect(sight).toEqual(words === sees ? wholeSight(material) : { inRows: false, inAnswers: false })
        })
      })
  })
}

/** The entries of an object whose keys are few and known. */
function entries<Key extends string, Value>(of: Partial<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(of) as [Key, Value][]
}

function materialsAt(table: readonly TablePart[], moment: Moment): Material[] {
  const found = table.flatMap(({ rows }) => entries(rows).filter(([, moments]) => moment in moments))
  return [...new Set(found.map(([material]) => material))]
}

/** Three at a time: while the database looks for one, the answers of another are read. */
async function eachOf<Item>(items: readonly Item[], run: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const work = async () => {
    for (let item = waiting.pop(); item; item = waiting.pop()) await run(item)
  }
  await Promise.all([work(), work(), work()])
}

async function lookRound(scene: Scene, viewer: Viewer, rows: Seen[], materials: Material[]) {
  const { personId, membershipId } = viewer
  const positions = membershipId ? (await actorOf({ personId, membershipId })).positions : []
  const actor = { sessionId: 'a session', ...viewer, positions }
  const { db, rollback } = await beginAsPerson(personId, membershipId)
  try {
    return await lookFor(materials, rows, { db, actor, scene, host: scene.trusts[0]! })
  } finally {
    await rollback()
  }
}

/** Who stands in a column: of the host, of the trust that visits it, of the third, or of none of them. */
function whoIs(scene: Scene, column: Column): Viewer {
  const host = scene.trusts[0]!
  switch (column) {
    case 'associate':
      return scene.associate
    case 'associate of other partnerships':
      return scene.otherAssociate
    case 'programme lead':
      return scene.programmeLead
    case 'installation administrator':
      return scene.administrator
    case 'chief executive of an unrelated trust':
      return scene.stranger
    case 'host’s improvement director, acting for an unrelated trust':
      return scene.elsewhere
    case 'headteacher who says they act as the host’s chief executive':
      return {
        ...host.people['headteacher without a part'],
        membershipId: host.people['chief executive'].membershipId,
      }
    case 'somebody who belongs nowhere any more':
      return { ...host.people['leader who left'], membershipId: null }
  }
  const [of, named] = column.split('’s ') as [string, string]
  if (of === 'school') return scene.schools[0]!.people[named as SchoolPart]
  if (of === 'other school') return scene.schools[1]!.people[named as SchoolPart]
  const [side, part] = [of, named] as ['host' | 'partner' | 'third', Part]
  const visitor = trustOf(scene, host.visitor)
  const third = scene.trusts.find((one) => one !== host && one !== visitor)
  return { host, partner: visitor, third: third ?? host }[side].people[part]
}
