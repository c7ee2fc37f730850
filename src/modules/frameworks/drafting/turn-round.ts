import type { ElementLevel, FrameworkDocument, LevelPosition } from '../document.ts'

/** A draft with its levels the other way round: each word, and what it looks like in each element, at the opposite place. */
export function turnedRound(document: FrameworkDocument): FrameworkDocument {
  return {
    ...document,
    scale: fromTheOtherEnd(document.scale),
    themes: document.themes.map((theme) => ({
      ...theme,
      elements: theme.elements.map((element) => ({
        ...element,
        levels: fromTheOtherEnd<ElementLevel>(element.levels),
      })),
    })),
  }
}

function fromTheOtherEnd<Level extends { position: LevelPosition }>(levels: readonly Level[]): Level[] {
  return levels
    .map((level) => ({ ...level, position: (5 - level.position) as LevelPosition }))
    .toSorted((one, other) => one.position - other.position)
}
