import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Place } from '../evidence/note.ts'
import { asShared, type Finding, kindWords, mayCross, mayShare, type RestingNote } from './sharing.ts'

const ternBay: Place = { kind: 'school', name: 'Tern Bay Primary School' }
const schools = ['Tern Bay Primary School', 'The Ashdale Academy', 'Larkmoor High School']

const note = (change: Partial<RestingNote> = {}): RestingNote => ({
  id: 'note-1',
  method: 'interview',
  how: 'heard',
  whoseView: 'Early-career teacher',
  place: ternBay,
  text: '“My coach is someone I’d want to become.”',
  mayQuote: true,
  quoted: true,
  ...change,
})

const timetables = note({
  id: 'note-2',
  method: 'document',
  how: 'read',
  whoseView: 'Timetables',
  text: 'Coaching hour protected on all four timetables seen.',
  mayQuote: false,
})

const finding = (change: Partial<Finding> = {}): Finding => ({
  id: 'finding-1',
  kind: 'strength',
  sentence: 'New teachers describe, unprompted, the same first year.',
  saysHeardOnce: false,
  notes: [note(), timetables],
  ...change,
})

describe('sharing the findings', () => {
  it('may happen when each rests on two methods and two vantage points', () => {
    expect(mayShare([finding()])).toEqual({ ok: true })
  })

  it('needs a finding', () => {
    expect(mayShare([])).toMatchObject({ ok: false, because: expect.stringContaining('no finding yet') })
  })

  it('is refused for one that rests on nothing, whatever it says of itself', () => {
    expect(mayShare([finding(), finding({ notes: [], saysHeardOnce: true })])).toEqual({
      ok: false,
      because: 'Finding 2 rests on no note. Sort notes under it, or remove it.',
    })
  })

  it('is refused for one that rests on too little and does not say so', () => {
    expect(mayShare([finding({ notes: [note()] })])).toEqual({
      ok: false,
      because:
        'Finding 1 rests on one method and one role. Sort more notes under it, or say that it was heard once.',
    })
  })

  it('may happen for one that says it was heard once', () => {
    expect(mayShare([finding({ notes: [note()], saysHeardOnce: true })])).toEqual({ ok: true })
  })

  it('is refused for one without words', () => {
    expect(mayShare([finding({ sentence: ' ' })]).ok).toBe(false)
  })
})

describe('whether the words of a note may cross', () => {
  const because = (change: Partial<RestingNote>) => {
    const verdict = mayCross(note(change), schools)
    return verdict.ok ? null : verdict.because
  }

  it('needs the speaker’s consent for what was heard', () => {
    expect(because({})).toBeNull()
    expect(because({ mayQuote: false })).toBe('The speaker has not agreed to be quoted.')
  })

  it('needs it for heard words without quotation marks too', () => {
    expect(because({ text: 'I found out from a friend.', mayQuote: false })).not.toBeNull()
  })

  it('needs it for words overheard on a learning walk', () => {
    expect(because({ how: 'seen', text: 'A teacher said “not again”.', mayQuote: false })).not.toBeNull()
  })

  it('does not need it for what was seen or read', () => {
    expect(
      because({ how: 'seen', text: 'Every classroom had the same timetable.', mayQuote: false }),
    ).toBeNull()
    const read = { how: 'read', text: 'Development is “section one of six”.', mayQuote: false } as const
    expect(because({ ...read, method: 'document' })).toBeNull()
    expect(because({ ...read, method: 'interview' })).not.toBeNull()
  })

  it.each([
    ['We do it the Tern Bay way.', 'Tern Bay'],
    ['Ashdale has a coach, we have none.', 'Ashdale'],
    ['(Larkmoor)', 'Larkmoor'],
    ['typed in a hurry at tern  bay', 'Tern Bay'],
  ])('does not let %j cross', (text, school) => {
    expect(because({ text })).toBe(`It names ${school}. Words cross without the school.`)
  })

  it('does not let a role cross that names its school', () => {
    expect(because({ whoseView: 'Head of Tern Bay' })).toBe(
      'It names Tern Bay. Words cross without the school.',
    )
  })

  it('does not take a longer word for a school', () => {
    expect(because({ text: 'Ashdaleish habits die hard.' })).toBeNull()
  })

  it('tells a school named after a colour from the colour', () => {
    const verdict = (text: string) => mayCross(note({ text }), ['The Green School'])
    expect(verdict('A green folder on every desk.').ok).toBe(true)
    expect(verdict('At Green they have folders.').ok).toBe(false)
  })

  it('finds no school in a name of common words alone', () => {
    expect(mayCross(note({ text: 'The school is a community.' }), ['The Community School']).ok).toBe(true)
  })

  it('survives a school name with signs in it', () => {
    expect(mayCross(note({ text: 'At St. Ann’s (Upper) we met.' }), ['St. Ann’s (Upper) School']).ok).toBe(
      false,
    )
  })

  it.each([
    'We met on 27 January.',
    'On the 3rd of March it stopped.',
    'It was October 14.',
    'Signed 27/01/2027.',
  ])('does not let %j cross, which names a date', (text) => {
    expect(because({ text })).toBe('It names a date. Words cross without the date.')
  })

  it.each(['Three of 15 heads keep a note.', 'In May we may meet.', 'We have 4 juniors and 3 marks, 24/7.'])(
    'lets %j cross',
    (text) => {
      expect(because({ text })).toBeNull()
    },
  )
})

describe('the copy of a finding that crosses', () => {
  const copy = asShared(finding(), schools)

  it('says what it rests on, and shows the words that the team chose', () => {
    expect(copy).toEqual({
      findingId: 'finding-1',
      kind: 'strength',
      sentence: 'New teachers describe, unprompted, the same first year.',
      heardOnce: false,
      restsOn: '2 notes · 2 methods · 1 school · 2 roles',
      evidence: [
        {
          text: '“My coach is someone I’d want to become.”',
          source: 'Interview · early-career teacher · quoted with consent',
        },
        { text: 'Coaching hour protected on all four timetables seen.', source: 'Document · timetables' },
      ],
    })
  })

  it('leaves out what the team did not choose', () => {
    expect(asShared(finding({ notes: [note({ quoted: false })] }), schools).evidence).toEqual([])
  })

  it('says of itself that it was heard once', () => {
    expect(asShared(finding({ notes: [note()], saysHeardOnce: true }), schools).heardOnce).toBe(true)
  })

  it('does not call a finding heard once that has come to rest on enough', () => {
    expect(asShared(finding({ saysHeardOnce: true }), schools).heardOnce).toBe(false)
  })

  it('calls each kind by its name', () => {
    expect(kindWords[copy.kind]).toBe('Strength to share')
  })

  it('holds no school, no note’s identifier and no word without consent, whatever the notes', () => {
    const notes = fc.array(
      fc.record({
        id: fc.uuid(),
        method: fc.constantFrom('interview', 'focus_group', 'document'),
        how: fc.constantFrom('heard', 'seen', 'read'),
        whoseView: fc.constantFrom('Teacher', 'Trustee'),
        place: fc.constant(ternBay),
        text: fc.constantFrom(
          '“Secret words.”',
          'It is so at Tern Bay.',
          'On 27 January it rained.',
          'Plain.',
        ),
        mayQuote: fc.boolean(),
        quoted: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(notes, (list) => {
        const shared = JSON.stringify(asShared(finding({ notes: list as RestingNote[] }), schools))
        expect(shared).not.toContain('Tern Bay')
        expect(shared).not.toContain('27 January')
        for (const { id } of list) expect(shared).not.toContain(id)
        if (!list.some((one) => one.mayQuote || one.how === 'read')) expect(shared).not.toContain('Secret')
      }),
    )
  })
})
