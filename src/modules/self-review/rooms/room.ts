import type { Answer, Keep, KeptAnswer, SentAnswer } from '../answering/answer.ts'

/** What is written of a room as a whole: how many were in it, and who, in the words of its scribe. */
export type Room = { perspectiveId: string; inTheRoom: number | null; present: string; roomVersion: number }

/** What the form calls the room where it names its elements: no element's title gives that. */
export const roomSlug = 'in_the_room'

/** What is kept of a room, among its answers: under the key of its group, and saved as they are. */
export function roomAsKept({ perspectiveId, inTheRoom, present, roomVersion }: Room): KeptAnswer {
  return {
    ...{ elementId: perspectiveId, level: null, notMine: false },
    ...{ comment: present, inTheRoom: `${inTheRoom ?? ''}`, version: roomVersion },
  }
}

/** What a form says of the room now. What is no whole number of people is left for the form to refuse. */
export function readRoom(read: (field: string) => unknown): Answer {
  const count = String(read('inTheRoom') ?? '').trim()
  return {
    ...{ level: null, notMine: false, comment: String(read('present') ?? '') },
    inTheRoom: /^[1-9]\d{0,3}$/.test(count) ? count : '',
  }
}

/** What a posted page says of the room, over which version; null where it did not stand on the page. */
export function roomPosted(
  page: Record<string, unknown>,
  { perspectiveId, roomVersion }: Room,
): SentAnswer | null {
  if (page.present === undefined) return null
  return {
    ...readRoom((field) => page[field]),
    elementId: perspectiveId,
    version: Number(page[`version-${roomSlug}`] ?? roomVersion),
    keep: (page[`keep-${roomSlug}`] as Keep | undefined) ?? null,
  }
}
