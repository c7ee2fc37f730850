import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import type { DocumentElement, FrameworkDocument } from './document.ts'
import { type Pack, readPack } from './pack.ts'

/** The key of school improvement capacity in its first version: the framework with which the product began. */
export const schoolImprovementCapacity = '9fa70130-af71-55cd-98da-1caf88ae00bc'

const folder = path.join(import.meta.dirname, 'packs')

/**
 * Publishes every adopted pack of the folder that is not published yet, as the job 'publish-packs'. What is published stays as
 * it is, so that running it at every start changes nothing. @returns how many versions are new.
 * @throws where a file is not a framework.
 */
export async function publishPacks(db: Db): Promise<number> {
  const packs = (await readPacks()).filter((pack) => pack.isAdopted)
  const published = await db.selectFrom('frameworks.versions').select(['id', 'document']).execute()
  const known = new Map(published.map((version) => [version.id, version.document]))
  let fresh = 0
  for (const { document } of packs) {
    if (!known.has(document.identifier)) fresh += Number(await publishPack(db, document))
    else if (known.get(document.identifier) === null) await complete(db, document)
  }
  return fresh
}

/** The versions of one framework share its title, and are known together by the key of the first. */
async function readPacks(): Promise<Pack[]> {
  const packs: Pack[] = []
  for await (const file of glob('*.json', { cwd: folder }))
    packs.push(readPack(JSON.parse(await readFile(path.join(folder, file), 'utf8'))))
  packs.sort((a, b) => Number(a.document.version) - Number(b.document.version))
  return packs.map((pack) => {
    const first = packs.find((other) => other.document.title === pack.document.title)!
    return { ...pack, document: { ...pack.document, framework: first.document.identifier } }
  })
}

async function publishPack(db: Db, document: FrameworkDocument): Promise<boolean> {
  await sql`insert into frameworks.frameworks (id) values (${document.framework}) on conflict do nothing`.execute(
    db,
  )
  return publishDocument(db, document, null)
}

/** A version of before documents were kept has its rows; it is given the document of the same pack, and its links. */
async function complete(db: Db, document: FrameworkDocument): Promise<void> {
  await sql`update frameworks.versions set document = ${JSON.stringify(document)}::jsonb
    where id = ${document.identifier} and document is null`.execute(db)
  await insertLinks(db, document)
}

/**
 * Writes a version down for good: the document, and a row for each theme and element that answers will point at. The
 * framework that it belongs to is there already. @returns false where another process has published it meanwhile.
 */
export async function publishDocument(
  db: Db,
  document: FrameworkDocument,
  publishedBy: string | null,
): Promise<boolean> {
  const { identifier: id, framework, version, title, licence, source, attribution, scale } = document
  const { rows } = await sql`insert into frameworks.versions
    (id, framework_id, version, title, licence, source, attribution, scale, document, published_by)
    values (${id}, ${framework}, ${version}, ${title}, ${licence.title}, ${source}, ${attribution},
      ${JSON.stringify(scale)}::jsonb, ${JSON.stringify(document)}::jsonb, ${publishedBy}::uuid)
    on conflict do nothing returning id`.execute(db)
  if (rows.length === 0) return false
  const themes = document.themes.map(({ identifier, title: name }, index) => ({
    ...{ id: identifier, version_id: id, position: index + 1, title: name },
  }))
  const elements = document.themes.flatMap((theme) =>
    theme.elements.map((element, index) => ({
      ...{ version_id: id, theme_id: theme.identifier, position: index + 1 },
      ...elementRow(element),
    })),
  )
  await db.insertInto('frameworks.themes').values(themes).execute()
  await db.insertInto('frameworks.elements').values(elements).execute()
  await insertLinks(db, document)
  return true
}

function elementRow({ identifier, title, prompts, evidence, challengeQuestions, levels }: DocumentElement) {
  return {
    ...{ id: identifier, title, prompts, evidence, challenge_questions: challengeQuestions },
    levels: JSON.stringify(levels),
  }
}

async function insertLinks(db: Db, { identifier, links }: FrameworkDocument): Promise<void> {
  if (links.length === 0) return
  await db
    .insertInto('frameworks.links')
    .values(
      links.map(({ kind, from, to }) => ({
        ...{ version_id: identifier, kind, from_element: from.identifier, to_element: to.identifier },
      })),
    )
    .onConflict((on) => on.doNothing())
    .execute()
}
