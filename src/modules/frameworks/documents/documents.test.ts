import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { Press } from '#src/platform/documents/press.ts'
import { readWord } from '#src/platform/documents/testing.ts'
import { elementsIn } from '../document.ts'
import { readPack } from '../pack.ts'
import { inductionDocument } from './induction-document.ts'
import { purposes, type Worded, wordingDocument } from './wording-document.ts'

vi.setConfig({ testTimeout: 30_000 })
const press = new Press()
afterAll(() => press.close())

const pack = path.join(import.meta.dirname, '../packs/school-improvement-capacity-2.json')
const { document } = readPack(JSON.parse(readFileSync(pack, 'utf8')))
const version: Worded = {
  ...document,
  licence: document.licence.title,
  words: ['red', 'amber-red', 'amber-green', 'green'],
  themes: document.themes.map((theme) => ({
    ...theme,
    id: theme.identifier,
    elements: theme.elements.map((element) => ({ ...element, id: element.identifier })),
  })),
}
const maker = { madeBy: 'Ada Penrose', madeOn: '22 November 2026', readers: 'Everybody who is signed in.' }

const asWord = async (content: ReturnType<typeof inductionDocument>) =>
  readWord(await press.print({ as: 'docx', content, letterhead: null }))

describe('the words of an element', () => {
  const [one, other] = elementsIn(document)

  it('for a job description are those of the stronger end, with questions to ask', async () => {
    const { text } = await asWord(wordingDocument(version, [one!.identifier], 'job description', maker))
    expect(text).toContain(one!.title)
    expect(text).toContain(one!.levels.at(-1)!.description)
    expect(text).not.toContain(one!.levels[0]!.description)
    for (const said of [...one!.prompts, ...one!.evidence]) expect(text).toContain(said)
    expect(text).not.toContain(other!.title)
  })

  it('for an objective are those of both ends, with lines to fill in', async () => {
    const content = wordingDocument(
      version,
      [other!.identifier, one!.identifier],
      'appraisal objective',
      maker,
    )
    const { text, tables } = await asWord(content)
    for (const { levels } of [one!, other!])
      for (const { description } of levels) if (description) expect(text).toContain(description)
    expect(tables.map(([head]) => head?.[0])).toEqual(['What is to be different', 'What is to be different'])
    expect(text).not.toMatch(/level \d|[1-4] (of|out of) 4/i)
  })

  it('say to whoever asks in an interview that the questions are for themselves', async () => {
    const { text } = await asWord(wordingDocument(version, [one!.identifier], 'job description', maker))
    for (const said of [
      'To make interview questions of',
      'Where it shows in a trust',
      'Tell us about a time',
    ])
      expect(text).toContain(said)
  })

  it.each(purposes)('say nothing of who may read them, to be copied from: $value', async ({ value }) => {
    const word = await asWord(wordingDocument(version, [one!.identifier], value, maker))
    for (const said of [word.text, word.part('docProps/core.xml'), word.part('word/footer1.xml')])
      expect(said).not.toMatch(/signed in|For:/)
  })

  it('carry where they come from, and who made the page', async () => {
    const { text, part } = await asWord(wordingDocument(version, [one!.identifier], 'job description', maker))
    for (const said of [document.attribution, document.licence.title, 'Made by Ada Penrose'])
      expect(text).toContain(said)
    expect(part('docProps/core.xml')).toContain('Words for a job description')
  })
})

describe('the questions for new trustees', () => {
  it('are those of every element, under its area', async () => {
    const { text } = await asWord(inductionDocument(version, maker))
    for (const { title, elements } of document.themes)
      for (const said of [title, ...elements.flatMap(({ challengeQuestions }) => challengeQuestions)])
        expect(text).toContain(said)
  })
  it('keep the heading of an area with its first questions', () => {
    const { blocks } = inductionDocument(version, maker)
    const openings = blocks.flatMap((block) => (block.block === 'together' ? [block.blocks] : []))
    expect(openings).toHaveLength(document.themes.length)
    for (const opening of openings) {
      expect(opening[0]?.block).toBe('heading')
      expect(opening.at(-1)?.block).toBe('questions')
    }
  })
})
