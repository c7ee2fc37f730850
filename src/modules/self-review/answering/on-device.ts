import { isSameAnswer } from './answer.ts'
import type { Drafts } from './drafts.ts'

/** Where a browser keeps what must survive a reload. */
export type DeviceStorage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The drafts of one seat on this device, by window: what one window writes down must not put out what another did. */
type ByWindow = Record<string, Drafts>

const key = (seatId: string) => `answers of ${seatId}`

/** The drafts of one seat on this device, of all windows; of two about one element the one written down later. */
export function readDrafts(storage: DeviceStorage, seatId: string): Drafts {
  return Object.assign({}, ...Object.values(read(storage, seatId)))
}

/** The drafts of one seat that one window wrote down. */
export function readDraftsOf(storage: DeviceStorage, seatId: string, window: string): Drafts {
  return read(storage, seatId)[window] ?? {}
}

/**
 * Hands the drafts of all windows to one that opens. Where two windows say different things about one element it gets
 * the later; the earlier stays where it is, and is met as a conflict when the page opens next.
 */
export function takeDrafts(storage: DeviceStorage, seatId: string, window: string): Drafts {
  const taken = readDrafts(storage, seatId)
  const left = Object.entries(read(storage, seatId)).map(([of, drafts]) => {
    const others = Object.entries(drafts).filter(([elementId, draft]) => {
      const mine = taken[elementId]
      return mine && !isSameAnswer(mine, draft)
    })
    return [of, Object.fromEntries(others)] as const
  })
  write(storage, seatId, { ...Object.fromEntries(left), [window]: taken })
  return taken
}

/** Keeps what one window has for a seat. A device that refuses (private windows, no room) is not an error. */
export function writeDrafts(storage: DeviceStorage, seatId: string, window: string, drafts: Drafts): void {
  const { [window]: _, ...others } = read(storage, seatId)
  write(storage, seatId, { ...others, [window]: drafts })
}

/** Removes what this device holds for a seat. */
export function forgetDrafts(storage: DeviceStorage, seatId: string): void {
  write(storage, seatId, {})
}

function read(storage: DeviceStorage, seatId: string): ByWindow {
  try {
    return JSON.parse(storage.getItem(key(seatId)) ?? '{}') as ByWindow
  } catch {
    return {}
  }
}

function write(storage: DeviceStorage, seatId: string, byWindow: ByWindow): void {
  const filled = Object.entries(byWindow).filter(([, drafts]) => Object.keys(drafts).length > 0)
  try {
    if (filled.length === 0) storage.removeItem(key(seatId))
    else storage.setItem(key(seatId), JSON.stringify(Object.fromEntries(filled)))
  } catch {
    // What is typed is still on the page, and the server is still asked to keep it.
  }
}
