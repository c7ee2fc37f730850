import type { LevelPosition } from './level.ts'

/** The outline of the four steps. The step of the level itself is tall; the others are low. */
export function stepsPath(position: LevelPosition): string {
  return [1, 2, 3, 4]
    .map((step) => {
      const distance = Math.abs(step - position)
      const height = distance < 0.5 ? 10 : distance === 0.5 ? 7 : 2
      return `M${(step - 1) * 5} 10v-${height}h4v${height}z`
    })
    .join('')
}
