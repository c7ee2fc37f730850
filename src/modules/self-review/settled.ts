import type { Position } from './middle.ts'

/** How far the leaders are: of all elements, how many have a level that they agreed, and how many they left open. */
export type Settled = { all: number; agreed: number; open: number }

/** Counts what is settled, element by element; null where it is still to be talked about. */
export function countSettled(elements: readonly ({ level: Position | null } | null)[]): Settled {
  const settled = elements.filter((element) => element !== null)
  const agreed = settled.filter(({ level }) => level !== null).length
  return { all: elements.length, agreed, open: settled.length - agreed }
}

/**
 * Says how far the leaders are, never at which level: '9 of 12 agreed', 'All 12 agreed'; and since what was left open is
 * not agreed, '12 of 12 settled: 10 agreed, 2 left open'.
 */
export function howFarWords({ all, agreed, open }: Settled): string {
  if (open > 0) return `${agreed + open} of ${all} settled: ${agreed} agreed, ${open} left open`
  return agreed === all ? `All ${all} agreed` : `${agreed} of ${all} agreed`
}
