const width = 12
const gap = 3
const height = 22

/** The size of the drawing that `barsPath` fills, for a scale of so many levels. */
export const barsBox = (levels: number) => ({ width: levels * (width + gap) - gap, height })

/**
 * One SVG path for the bars of a group's answers, weakest level first. The tallest bar is the commonest
 * answer and fills the height; a level that nobody chose keeps a hairline, so that its place is seen; a
 * level that anybody chose is at least two units high, so that one voice in forty does not vanish.
 */
export function barsPath(counts: readonly number[]): string {
  const most = Math.max(...counts, 1)
  let path = ''
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] ?? 0
    const bar = count === 0 ? 0.75 : Math.max(2, Math.round((count / most) * height))
    path += `M${i * (width + gap)} ${height}v-${bar}h${width}v${bar}z`
  }
  return path
}
