/**
 * What stands in a trust's material of a kind, and nowhere else: `«Larkmoor: a probing question»`. Whoever sees these
 * words in any row sees the material.
 */
export function word(trust: string, material: string): string {
  return `«${trust}: ${material}»`
}
