import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { TwoVersions } from './two-versions.tsx'

const fields = [
  { label: 'Title', theirs: 'One', mine: 'Another' },
  { label: 'Code', theirs: 'A', mine: 'A' },
]

describe('two versions of one text', () => {
  it('are said to be of two people, and show what differs alone', () => {
    const shown = renderToStaticMarkup(<TwoVersions fields={fields} />)
    for (const words of [
      'Two people wrote here',
      'Somebody else saved a change',
      'As it is saved now',
      'As you wrote it',
    ])
      expect(shown).toContain(words)
    expect(shown).not.toContain('Code')
  })

  it('say what the form holds: both texts, or mine of what has room for one', () => {
    const holds = (...ones: boolean[]) =>
      renderToStaticMarkup(
        <TwoVersions
          fields={ones.map((holdsOne, at) => ({ label: `${at}`, theirs: 'One', mine: 'Another', holdsOne }))}
        />,
      )
    expect(holds(false)).toContain('the form keeps both. Take out')
    expect(holds(true)).toContain('the form holds yours, which is not saved yet')
    expect(holds(true, false)).toContain('both of each long text, and yours where there is room for one')
  })

  it('are said to be one’s own where the same person saved in another window', () => {
    const shown = renderToStaticMarkup(<TwoVersions own fields={fields} />)
    for (const words of [
      'You wrote here in two windows',
      'You saved a change',
      'In the other window, saved',
      'Here',
    ])
      expect(shown).toContain(words)
    expect(shown).not.toMatch(/Two people|Somebody else/)
  })
})
