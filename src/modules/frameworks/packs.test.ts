import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type DocumentElement, elementsIn, type FrameworkDocument } from './document.ts'
import { readPack } from './pack.ts'

const folder = path.join(import.meta.dirname, 'packs')
const packs = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    file,
    document: readPack(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))).document,
  }))

const titles = new Map(
  packs.flatMap(({ document }) =>
    elementsIn(document).map(({ identifier, title }) => [identifier, title] as const),
  ),
)

const wordsOf = (element: DocumentElement) => [
  ...[element.title, ...element.prompts, ...element.evidence, ...element.challengeQuestions],
  ...element.levels.flatMap(({ description }) => description ?? []),
]

const read = ({ title, description, notes, themes, perspectives }: FrameworkDocument) => [
  ...[title, description, notes],
  ...perspectives.map(({ name }) => name),
  ...themes.flatMap((theme) => [theme.title, theme.note ?? '', ...theme.elements.flatMap(wordsOf)]),
]

it('reads every pack of the folder', () => {
  expect(packs.length).toBeGreaterThanOrEqual(4)
})

describe.each(packs)('the pack $file', ({ document }) => {
  it('says whose it is and under which licence', () => {
    expect(document.source).not.toBe('')
    expect(document.attribution).not.toBe('')
    expect(document.licence.title).toContain('Creative Commons')
  })

  it('uses no digit in the words that people read: to them a digit is a grade', () => {
    expect(read(document).filter((text) => /\d/.test(text))).toEqual([])
  })

  it('uses no word of an inspection for a level', () => {
    const grades = /outstanding|good|inadequate|requires|exceptional|strong|expected|attention|urgent/
    expect(document.scale.filter(({ word }) => grades.test(word))).toEqual([])
  })

  it.each(elementsIn(document))('$title is complete', (element) => {
    const { prompts, evidence, challengeQuestions, levels } = element
    expect(prompts.length).toBeGreaterThanOrEqual(2)
    expect(prompts.length).toBeLessThanOrEqual(4)
    expect(evidence.length).toBeGreaterThanOrEqual(3)
    expect(challengeQuestions).toHaveLength(2)
    // A level that the framework describes is described for each element, in more than a phrase; the others for none.
    for (const { position, described } of document.scale)
      expect(levels.find((level) => level.position === position)?.description?.length ?? 0).toSatisfy(
        (length: number) => (described ? length >= 150 : length === 0),
      )
  })

  it('says of each theme what it is about, and of each element where it stands', () => {
    expect(document.themes.filter(({ note, elements }) => !note || elements.length === 0)).toEqual([])
    const codes = elementsIn(document).map(({ code }) => code)
    expect(codes).not.toContain(null)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('ties nearly all of its elements to those of other packs', () => {
    const tied = new Set(
      packs.flatMap((pack) =>
        pack.document.links
          .filter(({ kind }) => kind !== 'replaced by')
          .flatMap(({ from, to }) => [from.identifier, to.identifier]),
      ),
    )
    const all = elementsIn(document)
    const without = all.filter(({ identifier }) => !tied.has(identifier))
    expect(without.length).toBeLessThanOrEqual(all.length / 10)
  })

  it('asks in questions', () => {
    const asked = elementsIn(document).flatMap((each) => [...each.prompts, ...each.challengeQuestions])
    expect(asked.filter((question) => !question.endsWith('?'))).toEqual([])
  })

  it('says nothing twice', () => {
    const said = elementsIn(document).flatMap((element) => wordsOf(element))
    expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([])
  })

  it('lists the same evidence with and without its tiers', () => {
    for (const { evidence, evidenceTiers } of elementsIn(document))
      if (evidenceTiers) expect(evidenceTiers.flatMap((tier) => tier.titles)).toEqual(evidence)
  })

  it('links elements that are there, by the titles they bear', () => {
    const ends = document.links.flatMap(({ from, to }) => [from, to])
    expect(ends.filter(({ identifier, title }) => titles.get(identifier) !== title)).toEqual([])
  })

  it('suggests perspectives that can be told apart', () => {
    const initials = document.perspectives.map(({ initial }) => initial)
    expect(new Set(initials).size).toBe(initials.length)
  })
})

it('gives no two elements of any pack the same identifier', () => {
  expect(titles.size).toBe(packs.flatMap(({ document }) => elementsIn(document)).length)
})

it('carries every element of an earlier version on in the next one', () => {
  const [first, second] = ['school-improvement-capacity.json', 'school-improvement-capacity-2.json'].map(
    (file) => packs.find((pack) => pack.file === file)!.document,
  )
  const carried = second!.links
    .filter(({ kind }) => kind === 'replaced by')
    .map(({ from }) => from.identifier)
  expect(elementsIn(first!).filter(({ identifier }) => !carried.includes(identifier))).toEqual([])
})

it('marks each of the ten features as assurance or networking, and the evidence of the five pillars in three tiers', () => {
  const elementsOf = (file: string) => elementsIn(packs.find((pack) => pack.file === file)!.document)
  const kinds = elementsOf('ten-features-of-effective-trusts.json').map(({ kind }) => kind)
  expect(new Set(kinds)).toEqual(new Set(['assurance', 'networking']))
  for (const { evidenceTiers } of elementsOf('trust-quality-five-pillars.json'))
    expect(evidenceTiers?.map(({ tier }) => tier)).toEqual(['Headline measures', 'Verifiers', 'Qualitative'])
})

it.each([
  { file: 'trust-quality-five-pillars.json', suits: 'trust', themes: 5, elements: 21 },
  { file: 'school-peer-review.json', suits: 'school', themes: 5, elements: 18 },
])('$file describes all four levels of its $elements elements', ({ file, suits, themes, elements }) => {
  const { document } = packs.find((pack) => pack.file === file)!
  expect(document.suits).toBe(suits)
  expect(document.themes).toHaveLength(themes)
  expect(elementsIn(document)).toHaveLength(elements)
  expect(document.scale.every(({ described }) => described)).toBe(true)
})
