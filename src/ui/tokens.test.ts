import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The custom properties of one block of tokens.css, laid over the light ones. */
function tokens(opening: string): Record<string, string> {
  const block = css.slice(css.indexOf(opening)).split('}')[0] ?? ''
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[\da-f]{3,6});/g)].map(([, name, value]) => [name, value]),
  )
}

const light = tokens(':root')
const dark = { ...light, ...tokens('@media screen and (prefers-color-scheme: dark)') }
const contrast = { ...light, ...tokens('@media (prefers-contrast: more)') }
const print = { ...light, ...tokens('@media print') }

function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replace(/[\da-f]/g, '$&$&') : hex
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(long.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function ratio(a: string | undefined, b: string | undefined): number {
  if (!a || !b) throw new Error('a token of the pair is missing')
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const words = [
  ...[
    'ink',
    'ink-soft',
    'ink-faint',
    'accent',
    'accent-deep',
    'danger',
    'tone-teal',
    'tone-indigo',
    'tone-plum',
  ].flatMap((word) => [
    [word, 'paper'],
    [word, 'leaf'],
  ]),
  ['ink', 'accent-tint'],
  ['accent-deep', 'accent-tint'],
  ['ink', 'wait-tint'],
  ['wait', 'wait-tint'],
  ['danger', 'danger-tint'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-deep'],
  ['on-1', 'level-1'],
  ['on-2', 'level-2'],
  ['on-2', 'level-3'],
  ['on-3', 'level-3'],
  ['on-4', 'level-4'],
]

const shapes = [
  ['edge', 'paper'],
  ['edge', 'leaf'],
  ['level-1-edge', 'paper'],
  ['level-2-edge', 'paper'],
  ['level-3-edge', 'paper'],
  ['level-4-edge', 'paper'],
]

describe.each([
  ['light', light],
  ['dark', dark],
  ['more contrast', contrast],
  ['print', print],
])('%s', (_, theme) => {
  test.each(words)('%s on %s reads: 4.5 to 1', (word, ground) => {
    expect(ratio(theme[word as string], theme[ground as string])).toBeGreaterThanOrEqual(4.5)
  })
  test.each(shapes)('%s beside %s shows: 3 to 1', (shape, ground) => {
    expect(ratio(theme[shape as string], theme[ground as string])).toBeGreaterThanOrEqual(3)
  })
})
