import type { ClientBase } from 'pg'
import { newId } from '#src/platform/ids.ts'

/** A trust whose schools have shared a great deal: how many, by how many elements, over which years. */
export const many = { schools: 60, themes: 8, elementsOfTheme: 5, years: [2024, 2025, 2026] } as const

/** Who leads that trust, and is named by every school. */
export const reader = 'Ada Measure'

const words = ['first steps', 'under way', 'well rooted', 'second nature'] as const
const uid = 8_800_001
const firstUrn = 880_001

type Theme = { identifier: string; title: string; elements: { identifier: string; title: string }[] }

/** Writes that trust, its schools and all that they shared into a database. */
export async function addManySchools(client: ClientBase): Promise<void> {
  const ask = (text: string, ...values: unknown[]) => client.query(text, values)
  const [trust, person, membership, seat, version] = [newId(), newId(), newId(), newId(), newId()]
  const themes = themesOf()
  await ask(
    "insert into organisations.groups (uid, name, type_code, type, status) values ($1, 'Measure Trust', '6', 'Multi-academy trust', 'Open')",
    uid,
  )
  await ask(
    "insert into organisations.organisations (id, kind, name, group_uid) values ($1, 'trust', 'Measure Trust', $2)",
    ...[trust, uid],
  )
  await ask(
    "insert into people.persons (id, name, email) values ($1, $2, 'ada.measure@example.org')",
    person,
    reader,
  )
  await ask(
    'insert into auth."user" (id, name, email, "emailVerified") values ($1, $2, $3, true)',
    ...[person, reader, 'ada.measure@example.org'],
  )
  await ask(
    "insert into access.memberships (id, person_id, organisation_id, role) values ($1, $2, $3, 'chief_executive')",
    ...[membership, person, trust],
  )
  await ask(
    "insert into access.seats (id, membership_id, place, role) values ($1, $2, $3, 'schools_reader')",
    ...[seat, membership, trust],
  )
  await ask('insert into frameworks.frameworks (id) values ($1)', version)
  await ask(
    `insert into frameworks.versions (id, framework_id, version, title, licence, source, attribution, scale, document)
     values ($1, $1, '1', 'Our schools', '', '', '', '[]', $2)`,
    ...[version, JSON.stringify(documentOf(version, themes))],
  )
  for (let at = 0; at < many.schools; at++) {
    const [school, name] = [newId(), `Tern Bay Primary School ${at}`]
    await ask(
      "insert into organisations.establishments (urn, name, status, phase, pupils) values ($1, $2, 'Open', 'Primary', 200)",
      ...[firstUrn + at, name],
    )
    await ask('insert into organisations.group_links (group_uid, urn) values ($1, $2)', uid, firstUrn + at)
    await ask(
      "insert into organisations.organisations (id, kind, name, urn) values ($1, 'school', $2, $3)",
      ...[school, name, firstUrn + at],
    )
    for (const cycle of many.years) {
      const id = newId()
      const content = JSON.stringify(copyOf({ name, at, cycle, version, themes }))
      await ask(
        `insert into disclosure.disclosures (id, organisation_id, place, kind, subject_id, title, content, disclosed_by)
         values ($1, $2, $3, 'self-review', $4, $5, $6, $7)`,
        ...[id, school, trust, newId(), `Self-review ${cycle} of ${name}`, content, newId()],
      )
      await ask('insert into disclosure.recipients values ($1, $2)', id, seat)
    }
  }
  await ask('analyze')
}

function themesOf(): Theme[] {
  return Array.from({ length: many.themes }, (_, theme) => ({
    ...{ identifier: newId(), title: `What we do together ${theme}` },
    elements: Array.from({ length: many.elementsOfTheme }, (__, element) => ({
      identifier: newId(),
      title: `How pupils come to read ${theme * many.elementsOfTheme + element}`,
    })),
  }))
}

function documentOf(version: string, themes: readonly Theme[]) {
  const unused = { prompts: [], evidence: [], challengeQuestions: [], levels: [], nature: null }
  return {
    ...{ identifier: version, framework: version, title: 'Our schools', version: '1', suits: 'school' },
    ...{ perspectives: [], licence: { title: '' }, scale: words.map((word) => ({ word })) },
    themes: themes.map((theme) => ({
      ...{ ...theme, code: null, note: null },
      elements: theme.elements.map((element) => ({ ...element, ...unused })),
    })),
  }
}

type Copy = { name: string; at: number; cycle: number; version: string; themes: readonly Theme[] }

/** What one school shared of one year, with a reason of the usual length for each element: the grid reads past them. */
function copyOf({ name, at, cycle, version, themes }: Copy) {
  const elements = themes.flatMap((theme) => theme.elements)
  const levelOf = new Map(
    elements.map(({ identifier }, n) => [identifier, levelAt((at * elements.length + n) * 3 + cycle - 2024)]),
  )
  return {
    ...{ school: name, cycle, words },
    framework: { id: version, versionId: version, title: 'Our schools', version: '1' },
    levels: Object.fromEntries(levelOf),
    themes: themes.map((theme) => ({
      title: theme.title,
      elements: theme.elements.map(({ identifier, title }) => ({
        ...{ elementId: identifier, title, level: levelOf.get(identifier), isPriority: false },
        levelWord: words[levelOf.get(identifier)! - 1],
        rationale: `We heard it from three groups, and saw it in books and lessons: ${title}. `.repeat(4),
      })),
    })),
  }
}

// Levels that follow no rule, so that they do not compress better than real ones: SplitMix32 by its number.
function levelAt(n: number): number {
  let z = Math.imul(n + 1, 0x9e3779b9) >>> 0
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad) >>> 0
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97) >>> 0
  return (((z ^ (z >>> 15)) >>> 3) % 4) + 1
}
