import { sql } from 'kysely'
import { at, record } from '#src/platform/audit/record.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { CleanPicture } from '#src/platform/pictures/clean-picture.ts'
import { attempts } from '../policy.ts'

/** Whose letterhead is changed, and by which membership. */
export type LetterheadOf = { organisationId: string; membershipId: string }

/** The logo of an organisation's documents from now on; without a `picture` only the words for it are new. */
export async function setLogo(
  db: Db,
  of: LetterheadOf,
  { picture, words }: { picture: CleanPicture | null; words: string },
): Promise<void> {
  if (picture)
    await set(db, of, {
      ...{ logo: picture.content, logo_kind: picture.kind, logo_words: words },
      ...{ logo_width: picture.width, logo_height: picture.height },
    })
  else await change(db, of, { logo_words: words })
  await tell(db, of, picture ? 'organisations.set-logo' : 'organisations.describe-logo', { words })
}

/** Takes the logo off an organisation's documents. */
export async function removeLogo(db: Db, of: LetterheadOf): Promise<void> {
  const none = { logo: null, logo_kind: null, logo_words: null, logo_width: null, logo_height: null }
  await takeAway(db, of, none, 'colour')
  await tell(db, of, 'organisations.remove-logo', {})
}

/** The colour of the headings of an organisation's documents from now on, as `#rrggbb`. */
export async function setColour(db: Db, of: LetterheadOf, colour: string): Promise<void> {
  await set(db, of, { colour })
  await tell(db, of, 'organisations.set-colour', { colour: colour.toUpperCase() })
}

/** Gives an organisation's documents our colours again. */
export async function removeColour(db: Db, of: LetterheadOf): Promise<void> {
  await takeAway(db, of, { colour: null }, 'logo')
  await tell(db, of, 'organisations.remove-colour', {})
}

type Changed = {
  logo?: Buffer | null
  logo_kind?: string | null
  logo_words?: string | null
  logo_width?: number | null
  logo_height?: number | null
  colour?: string | null
}

async function set(db: Db, { organisationId, membershipId }: LetterheadOf, changed: Changed): Promise<void> {
  await db
    .insertInto('organisations.letterheads')
    .values({ organisation_id: organisationId, set_by: membershipId, ...changed })
    .onConflict((on) =>
      on.column('organisation_id').doUpdateSet({ ...changed, set_by: membershipId, set_at: sql`now()` }),
    )
    .execute()
}

/** Takes one part away; a letterhead has a logo or a colour: what would be left with neither is gone. */
async function takeAway(db: Db, of: LetterheadOf, part: Changed, other: 'logo' | 'colour'): Promise<void> {
  await db
    .deleteFrom('organisations.letterheads')
    .where('organisation_id', '=', of.organisationId)
    .where(other, 'is', null)
    .execute()
  await change(db, of, part)
}

/** Changes what there is; nothing where there is nothing. */
async function change(
  db: Db,
  { organisationId, membershipId }: LetterheadOf,
  changed: Changed,
): Promise<void> {
  await db
    .updateTable('organisations.letterheads')
    .set({ ...changed, set_by: membershipId, set_at: sql`now()` })
    .where('organisation_id', '=', organisationId)
    .execute()
}

function tell(
  db: Db,
  { organisationId }: LetterheadOf,
  did: string,
  said: Record<string, string>,
): Promise<void> {
  return record(db, {
    ...{ did, said, chain: organisationId },
    about: { kind: 'organisation', id: organisationId },
    audience: at(organisationId, ...attempts['organisations.set-letterhead']),
  })
}
