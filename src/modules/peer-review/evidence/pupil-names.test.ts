import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { worriesAbout } from './pupil-names.ts'

const words = (text: string, known: string[] = []) => worriesAbout(text, known).map((worry) => worry.words)

describe('what may identify a pupil', () => {
  it.each([
    ['a pupil number', 'Seen on the wall: H801200001001.', 'H801200001001'],
    ['one in small letters', 'upn a123456789012', 'a123456789012'],
    ['a temporary one', 'It read Z82345678901B.', 'Z82345678901B'],
  ])('is %s', (_, text, found) => {
    expect(worriesAbout(text)).toEqual([{ kind: 'number', words: found }])
  })

  it.each([
    ['a name after a child', 'One pupil, Jayden, said that he liked it.', 'Jayden'],
    ['a name after called', 'A boy in Year 4 called Alfie was proud of it.', 'Alfie'],
    ['two names in a row', '“You should ask Ruby Carter.”', 'Ruby Carter'],
    ['a name with an initial', 'Then Ruby C showed us her book.', 'Ruby C'],
    ['a name with an accent', 'We met Zoë Ågren in the hall.', 'Zoë Ågren'],
  ])('is %s', (_, text, found) => {
    expect(words(text)).toContain(found)
  })

  it.each([
    '“I found out about the post from a friend at another trust.” Two others nodded.',
    'Three of fifteen heads keep a succession note; none shares it.',
    'Year Four pupils talked about Reading Club. The English team plans together.',
    'Pupil Premium is spent on tutors. In September it changes.',
    'Middle Leaders meet on Key Stage Two.',
    'A pupil said that lessons are calm. Pupils agree.',
    'The girl in the front row read aloud.',
    'We sat in Room B2 and looked at Folder C3.',
    '',
  ])('is not found in %j', (text) => {
    expect(words(text)).toEqual([])
  })

  it('is not the name of a school that we know', () => {
    expect(words('At Tern Bay Primary they do it too.')).toEqual(['Tern Bay Primary'])
    expect(words('At Tern Bay Primary they do it too.', ['Tern Bay Primary'])).toEqual([])
  })

  it('is said once', () => {
    expect(words('A boy called Alfie Moss. Alfie Moss again.')).toEqual(['Alfie Moss'])
  })

  it('is looked for quickly in any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (text) => {
        const start = performance.now()
        worriesAbout(text, ['Tern Bay'])
        expect(performance.now() - start).toBeLessThan(100)
      }),
    )
    const start = performance.now()
    worriesAbout('A a '.repeat(12_500))
    worriesAbout('Aa '.repeat(16_000))
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
