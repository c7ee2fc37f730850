import { sql } from 'kysely'
import { asJob } from '#src/platform/database/context.ts'
import { makeLink } from '#src/platform/sign-in/links.ts'

/** What the start says while nobody has set the installation up: the one-use link that does it. Nothing afterwards. */
export async function setUpNotice(publicUrl: string): Promise<string[]> {
  return asJob('installation', async (db) => {
    const { rows } = await sql`select from installation.settings where key = 'set_up_at'`.execute(db)
    if (rows.length > 0) return []
    const secret = await makeLink(db, 'set-up')
    return [`Set it up with this link, which works once and for an hour: ${publicUrl}/set-up/${secret}`]
  })
}
