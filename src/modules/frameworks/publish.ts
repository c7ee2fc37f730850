import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import { type Pack, type PackElement, type PackTheme, readPack } from './pack.ts'

const folder = path.join(import.meta.dirname, 'packs')

/**
 * Publishes every adopted pack of the folder that is not published yet, as the job 'publish-packs'. What is published stays as
 * it is, so that running it at every start changes nothing. @returns how many versions are new.
 * @throws where a file is not a framework.
 */
export async function publishPacks(db: Db): Promise<number> {
  const packs = await readPacks()
  const published = await db.selectFrom('frameworks.versions').select('id').execute()
  const known = new Set(published.map((version) => version.id))
  const fresh = packs.filter((pack) => pack.isAdopted && !known.has(pack.identifier))
  for (const pack of fresh) await publish(db, pack, frameworkOf(pack, packs))
  return fresh.length
}

async function readPacks(): Promise<Pack[]> {
  const packs: Pack[] = []
  for await (const file of glob('*.json', { cwd: folder }))
    packs.push(readPack(JSON.parse(await readFile(path.join(folder, file), 'utf8'))))
  return packs.sort((a, b) => Number(a.version) - Number(b.version))
}

/** The versions of one framework share its title and are known together by the identifier of the first. */
function frameworkOf(pack: Pack, packs: readonly Pack[]): string {
  return packs.find((other) => other.title === pack.title)!.identifier
}

async function publish(db: Db, pack: Pack, frameworkId: string): Promise<void> {
  const { identifier: id, version, title, licence, source, attribution } = pack
  const { rows } = await sql`insert into frameworks.versions
    (id, framework_id, version, title, licence, source, attribution, scale)
    values (${id}, ${frameworkId}, ${version}, ${title}, ${licence}, ${source}, ${attribution},
      ${JSON.stringify(pack.scale.positions)}::jsonb)
    on conflict do nothing returning id`.execute(db)
  // Two processes that start at once both find it missing; the second leaves it to the first.
  if (rows.length === 0) return
  await db
    .insertInto('frameworks.themes')
    .values(pack.themes.map((theme) => themeRow(theme, id)))
    .execute()
  await db
    .insertInto('frameworks.elements')
    .values(
      pack.themes.flatMap((theme) =>
        theme.elements.map((element) => elementRow(element, theme.identifier, id)),
      ),
    )
    .execute()
}

function themeRow({ identifier, position, title }: PackTheme, versionId: string) {
  return { id: identifier, version_id: versionId, position, title }
}

function elementRow(element: PackElement, themeId: string, versionId: string) {
  const { identifier, position, title, prompts, evidence, challengeQuestions, levels } = element
  return {
    id: identifier,
    version_id: versionId,
    theme_id: themeId,
    position,
    title,
    prompts,
    evidence,
    challenge_questions: challengeQuestions,
    levels: JSON.stringify(levels),
  }
}
