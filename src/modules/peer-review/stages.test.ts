import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayMove, nextStage, onlyDuring, type ReviewFacts, type Stage, stageOf, stages } from './stages.ts'
import { at, finished, missing, ready } from './test-facts.ts'

describe('where a review stands', () => {
  it.each(stages)('is %s', (stage) => {
    expect(stageOf(at(stage))).toBe(stage)
  })

  it('is where the first shut gate stops it, whatever was done ahead', () => {
    expect(stageOf({ ...finished, isTeamAccepted: false })).toBe('focusing')
  })

  it('begins by preparing with nothing done at all', () => {
    const nothing = { ...at('preparing'), associate: null, partners: [] }
    expect(stageOf(nothing)).toBe('preparing')
  })
})

describe('every transition from each stage to each', () => {
  const pairs = stages.flatMap((from) => stages.map((to) => [from, to] as const))

  it.each(pairs)('%s to %s', (from, to) => {
    const isDrawn = stages.indexOf(to) === stages.indexOf(from) + 1
    expect(mayMove(from, to, finished).ok).toBe(isDrawn)
  })

  it.each(pairs)('%s to %s fails while the gate is shut', (from, to) => {
    expect(mayMove(from, to, at(from)).ok).toBe(false)
  })

  it('says what keeps the next stage shut', () => {
    expect(mayMove('debriefing', 'acting', at('debriefing'))).toEqual({
      ok: false,
      because: 'Acting is not open yet: The debrief is yet to be held.',
    })
  })

  it('ends with closed', () => {
    expect(nextStage('closed')).toBeNull()
    expect(nextStage('preparing')).toBe('exploring')
  })
})

describe('the gate of exploring', () => {
  it.each([
    ['hasSignedPrinciples', 'Whinfell has yet to sign the principles'],
    ['hasSignedAgreement', 'Whinfell has yet to sign the data-sharing agreement'],
    ['hasNamedSafeguardingLead', 'Whinfell has yet to name its safeguarding lead'],
    ['hasNamedDataContact', 'Whinfell has yet to name its data protection contact'],
    ['hasDisclosedSelfReview', 'Whinfell has yet to disclose its self-review'],
  ] as const)('stays shut without %s', (fact, words) => {
    const partners = [ready('Larkmoor'), { ...ready('Whinfell'), [fact]: false }]
    expect(missing('exploring', { ...finished, partners })).toEqual([words])
  })

  it('waits for all three of a ring', () => {
    const partners = [
      ready('Larkmoor'),
      ready('Whinfell'),
      { ...ready('Hallowbeck'), hasDisclosedSelfReview: false },
    ]
    expect(missing('exploring', { ...finished, partners })).toEqual([
      'Hallowbeck has yet to disclose its self-review',
    ])
  })

  it('needs an associate', () => {
    expect(missing('exploring', { ...finished, associate: null })).toEqual(['No associate is matched yet'])
  })
})

describe('the other gates say what is missing', () => {
  it.each<[Stage, Partial<ReviewFacts>, string[]]>([
    ['focusing', { isExploringMeetingHeld: false }, ['The exploring meeting is yet to be held']],
    ['gathering', { isFocusStated: false }, ['Larkmoor has yet to state its focus']],
    [
      'gathering',
      { isFocusStated: false, linesOfEnquiry: 0 },
      ['Larkmoor has yet to write a line of enquiry', 'Larkmoor has yet to state its focus'],
    ],
    [
      'gathering',
      { isTeamAccepted: false, visitorsAccepted: 0 },
      ['Larkmoor has yet to accept the visiting team by name'],
    ],
    ['gathering', { isTeamAccepted: false }, ['Larkmoor has yet to say that the visiting team is complete']],
    [
      'sharing',
      { isGathered: false, notes: 0 },
      ['No note has been taken yet', 'The lead reviewer has yet to say that gathering is complete'],
    ],
    ['reflecting', { areFindingsShared: false }, ['The lead reviewer has yet to share the findings']],
    [
      'debriefing',
      { areReflectionsReleased: false, findingsReflectedOn: 2 },
      ['Larkmoor has reflected on 2 of 3 findings', 'Larkmoor has yet to release its reflections'],
    ],
    ['acting', { isDebriefHeld: false }, ['The debrief is yet to be held']],
    [
      'closed',
      { isClosed: false, actions: 0 },
      ['Larkmoor has no action in its plan yet', 'Larkmoor has yet to close the review'],
    ],
  ])('%s with %j', (stage, change, words) => {
    expect(missing(stage, { ...finished, ...change })).toEqual(words)
  })
})

describe('a reader who may not know the counts', () => {
  const unknown = {
    linesOfEnquiry: null,
    visitorsAccepted: null,
    notes: null,
    findings: null,
    findingsReflectedOn: null,
    actions: null,
  }

  it.each(stages)('sees the same stage: %s', (stage) => {
    expect(stageOf(at(stage, unknown))).toBe(stage)
  })

  it('is not told that nothing has been written', () => {
    const facts = at('sharing', unknown)
    expect(missing('reflecting', facts)).toEqual(['The lead reviewer has yet to share the findings'])
    expect(missing('sharing', { ...facts, isGathered: false })).toEqual([
      'The lead reviewer has yet to say that gathering is complete',
    ])
    expect(missing('debriefing', { ...facts, findings: 3 })).toEqual([
      'Larkmoor has yet to release its reflections',
    ])
  })
})

describe('what happened does not un-happen', () => {
  it('when the notes are erased after the debrief', () => {
    expect(stageOf(at('acting', { notes: 0 }))).toBe('acting')
  })

  it('when a visitor leaves their trust', () => {
    expect(stageOf(at('gathering', { visitorsAccepted: 0 }))).toBe('gathering')
  })

  it('whatever the counts become', () => {
    const counts = fc.record({
      linesOfEnquiry: fc.nat(9),
      visitorsAccepted: fc.nat(9),
      notes: fc.nat(9),
      actions: fc.nat(9),
    })
    fc.assert(
      fc.property(fc.constantFrom(...stages), counts, (stage, change) => {
        expect(stageOf(at(stage, change))).toBe(stage)
      }),
    )
  })

  it('and one thing more never takes a review back', () => {
    const events = [
      'isExploringMeetingHeld',
      'isFocusStated',
      'isTeamAccepted',
      'isGathered',
      'areFindingsShared',
      'areReflectionsReleased',
      'isDebriefHeld',
      'isClosed',
    ] as const
    const some = fc.subarray([...events])
    fc.assert(
      fc.property(some, fc.constantFrom(...events), (undone, event) => {
        const before = { ...finished, ...Object.fromEntries(undone.map((name) => [name, false])) }
        const after = { ...before, [event]: true }
        expect(stages.indexOf(stageOf(after))).toBeGreaterThanOrEqual(stages.indexOf(stageOf(before)))
      }),
    )
  })
})

describe('what belongs to a stage', () => {
  it('may be done then', () => {
    expect(onlyDuring(['gathering'], at('gathering'))).toEqual({ ok: true })
  })

  it('is refused before, in words', () => {
    expect(onlyDuring(['gathering'], at('focusing'))).toEqual({
      ok: false,
      because: 'This belongs to gathering, and the review is at focusing.',
    })
  })

  it('is refused to a late form, in words', () => {
    expect(onlyDuring(['gathering', 'sharing'], at('reflecting'))).toEqual({
      ok: false,
      because: 'This belongs to gathering and sharing, and the review has moved on to reflecting.',
    })
  })
})
