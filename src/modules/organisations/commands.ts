import type { Db } from '#src/platform/database/db.ts'

/** An organisation that is not in the register: the installation, a programme, and those of the sample story. */
export type NewOrganisation = {
  id: string
  kind: 'installation' | 'programme' | 'cluster' | 'school'
  name: string
  isSample?: boolean
}

/** Adds an organisation; trusts are taken in by `takeInTrust`. @returns false where it is there already: posted twice. */
export async function addOrganisation(db: Db, organisation: NewOrganisation): Promise<boolean> {
  const { id, kind, name, isSample = false } = organisation
  const made = await db
    .insertInto('organisations.organisations')
    .values({ id, kind, name, is_sample: isSample })
    .onConflict((on) => on.column('id').doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}
