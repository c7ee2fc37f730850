/** A note that the server has not acknowledged yet, as it lies on the device. */
export type KeptNote = {
  id: string
  reviewId: string
  fields: Record<string, string>
  /** `draft`: being written. `waiting`: to be sent. `refused`: the server said no, and why. */
  state: 'draft' | 'waiting' | 'refused'
  because?: string
}

/** What a device keeps things in; a browser's localStorage has this shape. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const prefix = 'note:'

/** The key of a note on the device: whose it is, and its own id. Another account on the same device does not see it. */
function keyOf(me: string, id: string): string {
  return `${prefix}${me}:${id}`
}

/** Puts a note on the device, or what is newer in its place. @returns false where the device has no room or no shelf. */
export function keep(shelf: Shelf, me: string, note: KeptNote): boolean {
  try {
    shelf.setItem(keyOf(me, note.id), JSON.stringify(note))
    return true
  } catch {
    return false
  }
}

/** Takes a note off the device: the server has it, or its writer has thrown it away. */
export function forget(shelf: Shelf, me: string, id: string): void {
  shelf.removeItem(keyOf(me, id))
}

/** The notes of one person and one review that lie on the device, in the order in which they were begun. */
export function listKept(shelf: Shelf, me: string, reviewId: string): KeptNote[] {
  const notes: KeptNote[] = []
  for (let index = 0; index < shelf.length; index++) {
    const key = shelf.key(index)
    if (!key?.startsWith(`${prefix}${me}:`)) continue
    const note = read(shelf.getItem(key))
    if (note?.reviewId === reviewId) notes.push(note)
  }
  return notes.sort((a, b) => a.id.localeCompare(b.id))
}

function read(text: string | null): KeptNote | null {
  try {
    const note: unknown = JSON.parse(text ?? 'null')
    return typeof note === 'object' && note !== null && 'id' in note && 'fields' in note
      ? (note as KeptNote)
      : null
  } catch {
    return null
  }
}

/** A new id whose order is the order of time, as the server makes them. */
export function newNoteId(now = Date.now()): string {
  const random = crypto.getRandomValues(new Uint8Array(10))
  random[0] = (random[0]! & 0x0f) | 0x70
  random[2] = (random[2]! & 0x3f) | 0x80
  const hex =
    now.toString(16).padStart(12, '0') +
    [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** What the line at the foot of the form says of the notes that wait on the device. */
export function waitingWords(waiting: number): string {
  return waiting === 1
    ? 'Saved on this device. 1 note waits for a connection.'
    : `Saved on this device. ${waiting} notes wait for a connection.`
}
