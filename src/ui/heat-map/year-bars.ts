const width = 5
const gap = 2
const step = 4

/** The size of the drawing that `yearBarsPath` fills, for so many years. */
export const yearBarsBox = (years: number) => ({ width: years * (width + gap) - gap, height: 4 * step })

/** One path for a level a year, the earliest first: the higher the bar, the stronger the level; none where there is no level. */
export function yearBarsPath(levels: readonly (number | null)[]): string {
  let path = ''
  for (const [at, level] of levels.entries())
    if (level) path += `M${at * (width + gap)} ${4 * step}v-${level * step}h${width}v${level * step}z`
  return path
}
