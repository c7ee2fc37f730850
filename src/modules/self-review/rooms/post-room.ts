import type { Db } from '#src/platform/database/db.ts'
import type { AnswerConflict } from '../answering/answer.ts'
import type { MySeat } from '../queries/answers.ts'
import { saveRoom } from './commands.ts'
import { roomPosted } from './room.ts'

/** Keeps what a posted page says of the room, where it asked. @returns what another window says of it. */
export async function postRoom(
  db: Db,
  seat: MySeat,
  page: Record<string, unknown>,
): Promise<AnswerConflict[]> {
  const sent = seat.mode === 'in_the_room' ? roomPosted(page, seat) : null
  return sent ? (await saveRoom(db, seat, sent)).conflicts : []
}
