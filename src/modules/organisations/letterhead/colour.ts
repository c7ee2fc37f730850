import { contrastOf, leastContrast, readableOnWhite } from '#src/ui/contrast.ts'

/** Whether a colour can be that of headings: the colour, or why not, and the nearest darker shade of it that can. */
export type ColourVerdict =
  | { ok: true; colour: string; ratio: string }
  | { ok: false; because: string; instead: string | null }

/** What the page begins with where no colour is chosen: that of our own look. */
export const ourColour = '#0e5a5a'

/**
 * Which colour a form means: it has a field to type in and a picker, and without a script neither follows the other. The
 * one that was changed counts; of both, what was typed. `was` is the colour that the page showed, or ''.
 */
export function chosenColour({ typed, picked, was }: { typed: string; picked: string; was: string }): string {
  const before = was.toLowerCase()
  if (typed !== '' && typed.toLowerCase() !== before) return typed
  if (picked !== '' && picked.toLowerCase() !== (before || ourColour)) return picked
  return typed
}

/** Whether words in a colour are read on white paper: at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
export function checkColour(said: string): ColourVerdict {
  const colour = asColour(said)
  if (!colour)
    return {
      ok: false,
      because:
        'Enter a colour as # and six letters or figures, such as #0E5A5A. Whoever made your logo can tell you which.',
      instead: null,
    }
  const contrast = contrastOf(colour, '#ffffff')
  if (contrast >= leastContrast) return { ok: true, colour, ratio: ratioWords(contrast) }
  const instead = readableOnWhite(colour)
  return {
    ok: false,
    because: `${colour.toUpperCase()} is too light for words on white paper: its contrast is ${ratioWords(contrast)}, and words need 4.5 to 1. The nearest shade of it that holds is ${instead.toUpperCase()}.`,
    instead,
  }
}

/** How a colour stands on white paper, in words: '7.6 to 1'. Never rounded up to what it does not hold. */
export function ratioWords(contrast: number): string {
  return `${(Math.floor(contrast * 10) / 10).toFixed(1)} to 1`
}

/** '#0e5a5a' of what somebody typed: with or without the sign, three or six figures, in any case; null for all else. */
function asColour(said: string): string | null {
  const figures = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(said.trim())?.[1]?.toLowerCase()
  if (!figures) return null
  return `#${figures.length === 3 ? figures.replace(/./g, '$&$&') : figures}`
}
