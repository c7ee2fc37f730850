import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayOpenEarly, type Stage, stageOf, stages } from './stages.ts'

import { at, finished } from './test-facts.ts'

describe('opening a stage early', () => {
  const early = (stage: Stage) => ({
    openedEarly: [{ stage, because: 'The trusts asked for it.', by: 'Ros Ferriby' }],
  })
  const disclosing: Stage[] = ['exploring', 'gathering', 'reflecting', 'debriefing']
  const others: Stage[] = ['focusing', 'sharing', 'acting']

  it.each(disclosing)('is refused for %s, which discloses', (stage) => {
    const before = stages[stages.indexOf(stage) - 1]!
    expect(mayOpenEarly(stage, at(before))).toMatchObject({ ok: false })
  })

  it.each(disclosing)('counts for nothing for %s even if it was recorded', (stage) => {
    const before = stages[stages.indexOf(stage) - 1]!
    expect(stageOf(at(before, early(stage)))).toBe(before)
  })

  it.each(others)('lets the review go on to %s', (stage) => {
    const before = stages[stages.indexOf(stage) - 1]!
    expect(mayOpenEarly(stage, at(before))).toEqual({ ok: true })
    expect(stageOf(at(before, early(stage)))).toBe(stage)
  })

  it('is refused for closed, which is the host’s to do', () => {
    expect(mayOpenEarly('closed', at('acting'))).toEqual({
      ok: false,
      because: 'Closing ends what Larkmoor disclosed of itself, so Larkmoor closes its review.',
    })
  })

  it('is for the next stage only', () => {
    expect(mayOpenEarly('acting', at('focusing'))).toEqual({
      ok: false,
      because: 'Only the next stage may be opened early, and that is gathering.',
    })
  })

  it('is not for a stage that has opened', () => {
    expect(mayOpenEarly('focusing', at('gathering')).ok).toBe(false)
  })

  it('is over when the review is closed', () => {
    expect(mayOpenEarly('acting', finished)).toEqual({ ok: false, because: 'This review is closed.' })
  })

  it('never shows what nobody disclosed, whatever is recorded', () => {
    const openings = fc.subarray([...stages]).map((list) => list.flatMap((stage) => early(stage).openedEarly))
    fc.assert(
      fc.property(fc.constantFrom(...disclosing), openings, (stage, openedEarly) => {
        const before = stages.indexOf(stage) - 1
        const facts = at(stages[before]!, { openedEarly })
        expect(stages.indexOf(stageOf(facts))).toBeLessThanOrEqual(before)
      }),
    )
  })
})
