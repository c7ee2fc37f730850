import { describe, expect, it } from 'vitest'
import { asWritten } from './names.ts'

describe('a name of the register, as people write it', () => {
  it.each([
    ['HARRIS FEDERATION', 'Harris Federation'],
    ['THE ASPIRE EDUCATIONAL TRUST', 'The Aspire Educational Trust'],
    ['DIOCESE OF ELY MULTI-ACADEMY TRUST', 'Diocese of Ely Multi-Academy Trust'],
    ["ST JOHN'S C OF E ACADEMY TRUST", "St John's C of E Academy Trust"],
    ['ASPIRE LEARNING TRUST (WHITTLESEY)', 'Aspire Learning Trust (Whittlesey)'],
    ['SHEFFIELD UTC ACADEMY TRUST', 'Sheffield UTC Academy Trust'],
    ['THE GLF SCHOOLS TRUST LTD.', 'The GLF Schools Trust Ltd.'],
    ["O'BRIEN AND THE FCJ ACADEMIES", "O'Brien and the FCJ Academies"],
    ['1ST STEPS MAT', '1st Steps MAT'],
    ['KING EDWARD VI SCHOOL', 'King Edward VI School'],
    ['ASPIRE MULTI - ACADEMY TRUST', 'Aspire Multi - Academy Trust'],
    ['ST. MARY’S R.C. PRIMARY', 'St. Mary’s R.C. Primary'],
  ])('%s', (register, written) => {
    expect(asWritten(register)).toBe(written)
  })

  it('leaves somebody’s own spelling as it is', () => {
    expect(asWritten('Larkmoor Learning Trust')).toBe('Larkmoor Learning Trust')
    expect(asWritten('')).toBe('')
  })

  it('changes nothing but the case of letters', () => {
    for (const name of ['THE (OLD) SCHOOL & CO', "A'B C-D E.F", 'ÉCOLE DE L’ÎLE'])
      expect(asWritten(name).toUpperCase()).toBe(name)
  })
})
