/** The colours of print, as `src/ui/tokens.css` has them, without their sign. */
export const colours = {
  ink: '1b2838',
  soft: '55616f',
  rule: 'e4ddd0',
  ruleStrong: 'b9ae9c',
  accent: '0e5a5a',
  accentTint: 'e4efec',
} as const

/** The colours of one document. */
export type Palette = Record<keyof typeof colours | 'heading' | 'headRule', string>

/**
 * The colours of a document in an organisation's own, as `#rrggbb`, or in ours: headings, the rule under its head, and what
 * is marked. Its own colour is read on white alone, so that no tint lies under it. Levels keep theirs: they carry meaning.
 */
export function paletteOf(own: string | null): Palette {
  if (own === null) return { ...colours, heading: colours.ink, headRule: colours.ruleStrong }
  const colour = own.slice(1)
  return { ...colours, heading: colour, headRule: colour, accent: colour, accentTint: 'ffffff' }
}

/** The four levels from the weaker end: shade, edge, the ink that stands on it, and the line of its pattern. */
export const levels = [
  { fill: 'b0563a', edge: '8c3f27', ink: 'ffffff', pattern: '87391f' },
  { fill: 'e9cda6', edge: 'a97a38', ink: '1b2838', pattern: 'b98f55' },
  { fill: 'a8cabb', edge: '5f8c79', ink: '1b2838', pattern: '7aa593' },
  { fill: '1e6a68', edge: '0f4947', ink: 'ffffff', pattern: '1e6a68' },
] as const

/** The level whose shade a place takes: between two the lighter, on which the band of the other stands. */
export function shadeOf(position: number): (typeof levels)[number] {
  const lighter = position === 1.5 ? 2 : position === 3.5 ? 3 : Math.floor(position)
  return levels[lighter - 1] ?? levels[0]
}
