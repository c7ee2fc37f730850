import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrastOf } from './contrast.ts'

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

function ratio(a: string | undefined, b: string | undefined): number {
  if (!a || !b) throw new Error('a token of the pair is missing')
  return contrastOf(a, b)
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
