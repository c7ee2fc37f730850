import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LevelMark } from './level-mark.tsx'

const classOf = (word: string) =>
  /class="([^"]*)"/.exec(renderToStaticMarkup(<LevelMark position={2.5} word={word} />))?.[1]

it('lets the words of a level part where they are longer than many a column', () => {
  expect(classOf('amber-green')).not.toContain('long')
  expect(classOf('between Growing and Secure')).toContain('long')
})
