import { describe, expect, it } from 'vitest'
import { readingSentence } from './who-reads.ts'

describe('who reads what of an outcome', () => {
  it('names the leaders, who see every group, and says that the others see their own', () => {
    expect(readingSentence(['Ada Penrose', 'Sam Okafor'], 28)).toBe(
      'Ada Penrose and Sam Okafor lead and see every group’s answers; the others see what was agreed and their own group’s answers alone.',
    )
    expect(readingSentence(['Ada Penrose'], 1)).toBe(
      'Ada Penrose leads and sees every group’s answers; the other sees what was agreed and their own group’s answers alone.',
    )
  })

  it('counts the leaders where they are many', () => {
    expect(readingSentence(['A', 'B', 'C', 'D'], 9)).toMatch(/^The four leaders see every group’s answers;/)
  })

  it('says nothing where every reader leads', () => {
    expect(readingSentence(['Ada Penrose'], 0)).toBe('')
  })
})
