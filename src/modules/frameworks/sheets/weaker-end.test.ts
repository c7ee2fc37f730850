import { describe, expect, it } from 'vitest'
import { usualScale } from '../drafting/beginning.ts'
import { askWeakerEnd } from './weaker-end.ts'

const known = [['red', 'amber', 'lime', 'green'], usualScale.map(({ word }) => word)]
const asked = (words: string[], levels: string | null = null) =>
  askWeakerEnd({ words, cell: 'E1' }, known, levels === null ? null : { name: levels, rows: [] })

describe('whether the first level is the weaker end', () => {
  it('is asked where the words are those of a known scale the other way round', () => {
    expect(asked(['leading', 'Secure', 'developing', 'emerging'])).toEqual([
      {
        cell: 'E1',
        because:
          'Is the first the weaker end? These four were read as “leading, Secure, developing, emerging”, from the weaker end; elsewhere they run “emerging, developing, secure, leading”. If yours do too, change the columns.',
      },
    ])
    expect(asked(['green', 'lime', 'amber', 'red'], 'Levels')[0]!.because).toMatch(
      /write them the other way round on the sheet “Levels”, and choose the file again\.$/,
    )
  })

  it('is not asked where they run as they are known, or are others', () => {
    expect(asked(['emerging', 'developing', 'secure', 'leading'])).toEqual([])
    expect(asked(['high', 'good', 'fair', 'low'])).toEqual([])
    expect(asked(['green', 'lime', 'red', 'amber'])).toEqual([])
  })
})
