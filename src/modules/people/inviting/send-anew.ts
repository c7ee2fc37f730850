import { sql } from 'kysely'
import { asJob } from '#src/platform/database/context.ts'
import { inviteAgain } from './invite.ts'

/**
 * Sends a new link of an invitation that waits to the address that it was sent to, for whoever holds an older one of its
 * links; at most one in ten minutes. Nobody is told the address, and whoever holds no link cannot ask. Runs as the
 * installation, since the person belongs nowhere yet. @returns false where one was sent a moment ago.
 */
export async function sendAnew(invitationId: string): Promise<boolean> {
  return asJob('installation', async (db) => {
    const key = `invitation-anew:${invitationId}`
    const { rows } = await sql<{ ok: boolean }>`
      select installation.take_turn(${key}, 1, interval '10 minutes') as ok`.execute(db)
    if (rows[0]?.ok !== true) return false
    await inviteAgain(db, invitationId)
    return true
  })
}
