import { sql } from 'kysely'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import type { DocumentPicture, Letterhead, LetterheadShown } from '#src/ui/document/blocks.ts'
import type { Organisation } from '../queries.ts'

/** What a letterhead says of itself; `organisationId` is whose it is: of a school without one of its own, its trust's. */
export type LetterheadFacts = {
  organisationId: string
  logo: { words: string; width: number; height: number } | null
  colour: string | null
  setAt: Date
}

/** What the documents of an organisation are printed on; null where that is our look. */
export async function findLetterhead(db: Db, organisationId: string): Promise<Letterhead | null> {
  const facts = await findLetterheadFacts(db, organisationId)
  if (!facts) return null
  const logo = facts.logo && (await findLogo(db, facts.organisationId))
  return { colour: facts.colour, logo: logo && { ...facts.logo!, ...logo } }
}

/** The same without the picture itself: an organisation's own, or of a school that has none that of its trust. */
export async function findLetterheadFacts(db: Db, organisationId: string): Promise<LetterheadFacts | null> {
  const row = await db
    .selectFrom('organisations.letterheads')
    .select([
      ...(['organisation_id as organisationId', 'colour', 'set_at as setAt'] as const),
      ...(['logo_words as words', 'logo_width as width', 'logo_height as height'] as const),
    ])
    .where('organisation_id', 'in', [
      sql<string>`${organisationId}::uuid`,
      sql<string>`organisations.trust_of(${organisationId}::uuid)`,
    ])
    .orderBy(({ eb }) => eb('organisation_id', '=', organisationId), 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const { words, width, height, ...facts } = row
  return { ...facts, logo: words && width && height ? { words, width, height } : null }
}

/** The same for a page that shows a document: where its logo and its colour are found. */
export async function findLetterheadShown(db: Db, organisationId: string): Promise<LetterheadShown | null> {
  const facts = await findLetterheadFacts(db, organisationId)
  return facts && asShown(facts)
}

/** A letterhead as a page shows it. Whatever is changed changes its address: a browser may keep what it has. */
export function asShown({ organisationId, logo, colour, setAt }: LetterheadFacts): LetterheadShown {
  const at = (file: string) => `/letterhead/${organisationId}/${file}?${setAt.getTime()}`
  return { logo: logo && { ...logo, src: at('logo') }, colourSheet: colour && at('colour.css') }
}

/** The picture of a logo, for the people of its organisation and of its schools; null where there is none for them. */
export async function findLogo(
  db: Db,
  organisationId: string,
): Promise<Pick<DocumentPicture, 'content' | 'kind'> | null> {
  const row = await db
    .selectFrom('organisations.letterheads')
    .select(['logo', 'logo_kind as kind'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  if (!row?.logo) return null
  return { content: new Uint8Array(row.logo), kind: row.kind === 'png' ? 'png' : 'jpeg' }
}

/** The organisation for which somebody acts. @throws 404 where they act for none. */
export async function getOwnOrganisation(
  db: Db,
  { membershipId }: Pick<Actor, 'membershipId'>,
): Promise<Pick<Organisation, 'id' | 'name' | 'kind'>> {
  const found = await db
    .selectFrom('access.memberships as m')
    .innerJoin('organisations.organisations as o', 'o.id', 'm.organisation_id')
    .select(['o.id', 'o.name', 'o.kind'])
    .where('m.id', '=', membershipId)
    .executeTakeFirst()
  return found ? { ...found, kind: found.kind as Organisation['kind'] } : notFound()
}
