import { type Disclosure, readDisclosure, readersOf } from '#src/modules/disclosure/index.ts'
import { getFrameworkVersion, listCarriedOn } from '#src/modules/frameworks/index.ts'
import { visibleToSeers } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import { londonDay } from '#src/ui/dates.ts'
import type { SharedCopy, SharedElement } from '../sharing/shared-copy.ts'
import { listShared, type Shared } from './schools-page.ts'

const nothingHere = 'This school has not shared anything with you, or has withdrawn it.'

/** What one school shared with the asker, the latest year first. @throws 404 where it shared nothing with them. */
async function sharedBy(db: Db, actor: Actor, urn: string): Promise<Shared[]> {
  const { shared } = await listShared(db, actor)
  const school = await db
    .selectFrom('organisations.directory')
    .select('id')
    .where('urn', '=', /^\d{1,9}$/.test(urn) ? Number(urn) : 0)
    .executeTakeFirst()
  const own = shared.filter(({ organisationId }) => organisationId === school?.id)
  if (own.length === 0) return notFound(nothingHere)
  return own.toSorted((a, b) => b.part.cycle - a.part.cycle || Number(b.disclosedAt) - Number(a.disclosedAt))
}

/** The whole of what a school shared of one year. Reading it is logged and shown to the school. */
export async function getSharedPage(db: Db, actor: Actor, urn: string, wanted: string | null) {
  const all = await sharedBy(db, actor, urn)
  const one = all.find(({ id }) => id === wanted) ?? all[0]!
  const read = await readDisclosure(db, actor, one.id)
  return {
    urn,
    copy: read.content as SharedCopy,
    sharedOn: londonDay(read.disclosedAt),
    years: all.map(({ id, part }) => ({
      id,
      label: `${part.cycle}${isTwice(all, part.cycle) ? `, ${part.framework.title}` : ''}`,
      current: id === one.id,
    })),
    visibleTo: await visibleWords(db, read),
  }
}

function isTwice(all: readonly Shared[], cycle: number): boolean {
  return all.filter(({ part }) => part.cycle === cycle).length > 1
}

/** What a school shared on one element, in each year that it did. Reading each is logged and shown to the school. */
export async function getSharedElementPage(db: Db, actor: Actor, urn: string, elementId: string) {
  const all = await sharedBy(db, actor, urn)
  const years: { id: string; cycle: number; sharedOn: string; title: string; element: SharedElement }[] = []
  let latest: Disclosure | null = null
  const same = await sameElements(db, all, elementId)
  for (const { id } of all) {
    const element = await elementIn(db, actor, id, same)
    if (!element) continue
    latest ??= element.read
    years.push(element.year)
  }
  if (!latest) return notFound(nothingHere)
  const { school, words, framework } = latest.content as SharedCopy
  return {
    ...{ urn, school, words, years },
    framework: `${framework.title}, version ${framework.version}`,
    title: years[0]!.element.title,
    visibleTo: await visibleWords(db, latest),
  }
}

/** The element itself and those of earlier versions that it carries on. */
async function sameElements(db: Db, all: readonly Shared[], elementId: string): Promise<Set<string>> {
  const same = new Set([elementId])
  for (const versionId of new Set(all.map(({ part }) => part.framework.versionId))) {
    const version = await getFrameworkVersion(db, versionId)
    if (!version.themes.some(({ elements }) => elements.some(({ id }) => id === elementId))) continue
    for (const { from, to } of await listCarriedOn(db, versionId)) if (to === elementId) same.add(from)
  }
  return same
}

async function elementIn(db: Db, actor: Actor, id: string, same: ReadonlySet<string>) {
  const read = await readDisclosure(db, actor, id)
  const { themes, cycle, framework } = read.content as SharedCopy
  const element = themes.flatMap(({ elements }) => elements).find((one) => same.has(one.elementId))
  if (!element) return null
  const title = `${framework.title}, version ${framework.version}`
  return { read, year: { id, cycle, title, element, sharedOn: londonDay(read.disclosedAt) } }
}

async function visibleWords(db: Db, { id }: Pick<Disclosure, 'id'>) {
  return visibleToSeers(db, await readersOf(db, id), 'And whoever leads the school, which sees who read it.')
}
