import { sql } from 'kysely'
import { listOpenParts, logReadings, type OpenPart } from '#src/modules/disclosure/index.ts'
import { type FrameworkVersion, getFrameworkVersion, listCarriedOn } from '#src/modules/frameworks/index.ts'
import { listSchoolsOf, phaseWord } from '#src/modules/organisations/index.ts'
import { getWhom, type VisibleToWords, visibleToSeers } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import { longInstant } from '#src/ui/dates.ts'
import { appliedTo, lookIn, type SchoolChoices, type SchoolsLook } from './look.ts'
import { asSchoolsMap, type MapElement, type MapSchool, type SchoolsMap } from './schools-map.ts'
import { frameworksIn, levelsUnder, type SharedFramework, type SharedPart } from './shared-levels.ts'

/** A school of the trust as the register has it, or one that has left it and whose copies are still open to the asker. */
type Row = MapSchool & { phase: string; organisationId: string | null }

export type Shared = OpenPart<SharedPart>

/** Everything that schools shared with the asker by name, at the trust they act for. @throws 404 for those of no trust. */
export async function listShared(
  db: Db,
  actor: Actor,
): Promise<{ trustId: string; trust: string; shared: Shared[] }> {
  const { organisationId, organisation, organisationKind } = await getWhom(db, actor)
  if (organisationKind !== 'trust' || !organisationId) return notFound()
  const wanted = { place: organisationId, kind: 'self-review' as const }
  const shared = await listOpenParts<SharedPart>(db, wanted, ['school', 'framework', 'cycle', 'levels'])
  return { trustId: organisationId, trust: organisation ?? '', shared }
}

/** Everything that the grid of schools by elements shows, narrowed as its address says. What it shows is logged as read. */
export async function getSchoolsPage(db: Db, actor: Actor, search: URLSearchParams) {
  const { trustId, trust, shared } = await listShared(db, actor)
  const rows = await listRows(db, trustId, shared)
  const frameworks = frameworksIn(shared)
  const chosen = frameworks.find(({ id }) => id === search.get('framework')) ?? frameworks[0] ?? null
  const framework = chosen && (await getFrameworkVersion(db, chosen.versionId))
  const choices = choicesOf(framework, rows)
  const look = lookIn(search, choices)
  const shownRows = rows.filter(
    ({ id, phase }) =>
      (look.phases.length === 0 || look.phases.includes(phase)) &&
      (look.schools.length === 0 || look.schools.includes(id)),
  )
  const shown = shared.filter(
    ({ organisationId, part }) =>
      part.framework.id === chosen?.id && shownRows.some((row) => row.organisationId === organisationId),
  )
  await logReadings(db, actor, shown)
  const sharers = [...new Set(shown.map(({ organisationId }) => organisationId))]
  return {
    ...{ trustId, trust, look, choices, frameworks },
    maker: { madeBy: (await getWhom(db, actor)).name, madeOn: longInstant(new Date()) },
    applied: appliedTo(look, choices),
    framework: framework && { title: framework.title, version: framework.version },
    words: framework?.words ?? null,
    map:
      chosen && framework
        ? await mapOf(db, { framework, chosen, look, rows: shownRows, shown })
        : emptyMap(shownRows),
    sharing: sharers.length,
    sharers,
    visibleTo: await toMe(db, actor),
  }
}

export type SchoolsPage = Awaited<ReturnType<typeof getSchoolsPage>>

function choicesOf(framework: FrameworkVersion | null, rows: readonly Row[]): SchoolChoices {
  const phases = [...new Set(rows.map(({ phase }) => phase))].toSorted()
  return {
    themes: (framework?.themes ?? []).map(({ id, title }) => ({ id, title })),
    phases: phases.map((phase) => ({ id: phase, title: phase })),
    schools: rows
      .map(({ id, name }) => ({ id, title: name }))
      .toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB', { numeric: true })),
  }
}

type ToMap = {
  framework: FrameworkVersion
  chosen: SharedFramework
  look: SchoolsLook
  rows: readonly Row[]
  shown: readonly Shared[]
}

async function mapOf(db: Db, { framework, chosen, look, rows, shown }: ToMap): Promise<SchoolsMap> {
  const isMixed = shown.some(({ part }) => part.framework.versionId !== chosen.versionId)
  const under = {
    versionId: chosen.versionId,
    carriedOn: isMixed ? await listCarriedOn(db, chosen.versionId) : [],
  }
  const idOf = new Map(rows.map(({ organisationId, id }) => [organisationId, id]))
  return asSchoolsMap(
    elementsShown(framework, look.themes),
    rows.map(asMapSchool),
    shown.map(({ organisationId, part }) => levelsUnder(part, idOf.get(organisationId) ?? '', under)),
  )
}

function elementsShown({ themes }: FrameworkVersion, wanted: readonly string[]): MapElement[] {
  return themes
    .filter(({ id }) => wanted.length === 0 || wanted.includes(id))
    .flatMap(({ elements }) => elements.map(({ id, title }) => ({ id, title })))
}

function asMapSchool({ id, name, note, takesPart }: Row): MapSchool {
  return { id, name, note, takesPart }
}

function emptyMap(rows: readonly Row[]): SchoolsMap {
  return asSchoolsMap([], rows.map(asMapSchool), [])
}

/** The schools that stand as rows: the open ones of the register, by URN, and those that have left and shared before. */
async function listRows(db: Db, trustId: string, shared: readonly Shared[]): Promise<Row[]> {
  const schools = (await listSchoolsOf(db, trustId)).filter(({ status }) => status !== 'Closed')
  const accounts = await listAccounts(
    db,
    [...schools.map(({ urn }) => urn)],
    [...new Set(shared.map(({ organisationId }) => organisationId))],
  )
  const here = schools.map((school): Row => {
    const account = accounts.find(({ urn }) => urn === school.urn)
    const organisationId = account?.id ?? null
    return {
      ...{ id: String(school.urn), name: school.name, phase: phaseWord(school) },
      // One that is asked and whose headteacher has not joined cannot have shared anything.
      ...{ organisationId, takesPart: account?.hasHead ?? false },
    }
  })
  const left = accounts
    .filter(
      ({ id, urn }) =>
        shared.some(({ organisationId }) => organisationId === id) &&
        !here.some((row) => row.id === String(urn)),
    )
    .map(
      ({ id, urn, name }): Row => ({
        ...{ id: String(urn), name, phase: 'No longer in the trust', organisationId: id, takesPart: true },
        note: 'no longer in the trust',
      }),
    )
  return [...here, ...left]
}

/** The accounts of these schools, by URN, and of these organisations. */
async function listAccounts(db: Db, urns: readonly number[], ids: readonly string[]) {
  return db
    .selectFrom('organisations.directory')
    .select(['id', 'name', 'urn'])
    .select(sql<boolean>`people.has_head(id)`.as('hasHead'))
    .where((eb) =>
      eb.or([
        eb('urn', 'in', urns.length > 0 ? [...urns] : [0]),
        eb('id', 'in', ids.length > 0 ? [...ids] : [trustless]),
      ]),
    )
    .where('kind', '=', 'school')
    .execute()
}

const trustless = '00000000-0000-0000-0000-000000000000'

/** Each reader has a page of their own: what schools shared with them by name. */
async function toMe(db: Db, actor: Actor): Promise<VisibleToWords> {
  const { personId, name, role, organisation, organisationId } = await getWhom(db, actor)
  const me = {
    personId,
    name,
    role: role ?? '',
    organisation: organisation ?? '',
    organisationId: organisationId ?? '',
  }
  return visibleToSeers(
    db,
    [me],
    'Each school says by name who reads what it shares, so others of the trust may see more rows or fewer.',
  )
}
