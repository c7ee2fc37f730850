/** Where one group stands: its initial, and its place from 1 (weakest) to 4; halves lie between. */
export type Middle = { initial: string; slot: number }

export type PlacedInitials = { x: number; lines: string[] }

export const slotWidth = 29

/**
 * Puts the initials of all groups into their places, at most `perLine` on a line. Groups that stand together
 * are written together, in the order given; beside a half place there is room for one on a line.
 */
export function placeInitials(middles: readonly Middle[], perLine = 2): PlacedInitials[] {
  const bySlot = new Map<number, string[]>()
  for (const { initial, slot } of middles) bySlot.set(slot, [...(bySlot.get(slot) ?? []), initial])
  const isTight = (slot: number) => bySlot.has(slot - 0.5) || bySlot.has(slot + 0.5)
  return [...bySlot]
    .sort(([a], [b]) => a - b)
    .map(([slot, initials]) => ({
      x: (slot - 0.5) * slotWidth,
      lines: inLines(initials, isTight(slot) ? 1 : perLine),
    }))
}

function inLines(initials: string[], perLine: number): string[] {
  const lines: string[] = []
  for (let i = 0; i < initials.length; i += perLine) lines.push(initials.slice(i, i + perLine).join(' '))
  return lines
}
