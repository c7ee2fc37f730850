import { expect, it } from 'vitest'
import { revealLede } from './before-reveal.tsx'

it.each([
  [9, 0, 0, 'Everybody has answered. This cannot be undone.'],
  [9, 2, 0, 'Nine people have answered and two have not. This cannot be undone.'],
  [1, 1, 0, 'One person has answered and one has not. This cannot be undone.'],
  [
    9,
    0,
    1,
    'Nine people have answered, all who joined. One more was invited and never joined. This cannot be undone.',
  ],
  [
    0,
    2,
    3,
    'Nobody has answered and two have not. Three more were invited and never joined. This cannot be undone.',
  ],
  [0, 0, 3, 'Nobody has answered. Three more were invited and never joined. This cannot be undone.'],
])(
  'says before a reveal of %i answered, %i waiting, %i never joined: %s',
  (answered, waiting, toJoin, words) => {
    expect(revealLede(answered, waiting, toJoin)).toBe(words)
  },
)
