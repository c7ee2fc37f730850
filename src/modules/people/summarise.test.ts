import { describe, expect, it } from 'vitest'
import { mayEndMembership, mayManagePeople } from './policy.ts'
import { type Seer, summarise } from './visible-to.ts'

const seer = (name: string, organisation: string): Seer => ({
  personId: name,
  name,
  role: 'leader',
  organisationId: organisation,
  organisation,
})

describe('who can see it, in a sentence', () => {
  it('says when it is nobody', () => {
    expect(summarise([])).toBe('nobody yet.')
  })

  it('names three of an organisation and counts the rest', () => {
    const five = ['Ada', 'Bo', 'Cy', 'Di', 'Ed'].map((name) => seer(name, 'Larkmoor'))
    expect(summarise([...five, seer('Ros', 'Northern Pairs')])).toBe(
      'Ada, Bo, Cy and 2 more at Larkmoor; Ros at Northern Pairs.',
    )
  })

  it('names a person with two seats once', () => {
    expect(summarise([seer('Ada', 'Larkmoor'), seer('Ada', 'Larkmoor')])).toBe('Ada at Larkmoor.')
  })
})

describe('managing people', () => {
  it('is for those who manage the organisation', () => {
    expect(mayManagePeople('chief_executive', true).ok).toBe(true)
    expect(mayManagePeople('trustee', true).ok).toBe(false)
    expect(mayManagePeople('chief_executive', false).ok).toBe(false)
  })

  it('never ends the last of them', () => {
    expect(mayEndMembership({ role: 'chief_executive' }, [{ role: 'trustee' }]).ok).toBe(false)
    expect(mayEndMembership({ role: 'chief_executive' }, [{ role: 'improvement_director' }]).ok).toBe(false)
    expect(mayEndMembership({ role: 'chief_executive' }, [{ role: 'chief_executive' }]).ok).toBe(true)
    expect(mayEndMembership({ role: 'improvement_director' }, [{ role: 'chief_executive' }]).ok).toBe(true)
    expect(mayEndMembership({ role: 'trustee' }, []).ok).toBe(true)
  })
})
