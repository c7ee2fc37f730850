import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from './answer.ts'
import { World } from './test-world.ts'

const said = (comment: string): Answer => ({ level: null, notMine: false, comment })

describe('while somebody types', () => {
  it('saves a second after they stop, once', async () => {
    const world = new World()
    const saver = world.openPage()
    for (const text of ['T', 'Th', 'The']) {
      saver.type('a', said(text))
      await world.pass(300)
    }
    expect(world.sends).toEqual([])
    await world.pass(1000)
    expect(world.of('a').comment).toBe('The')
    expect(saver.view()).toMatchObject({ state: 'saved', words: 'Saved 10:42', versions: { a: 1 } })
    expect(world.stored).toEqual({})
  })

  it('sends at most every five seconds, and only what changed', async () => {
    const world = new World()
    const saver = world.openPage()
    saver.type('a', said('One'))
    await world.pass(1000)
    saver.type('b', said('Two'))
    await world.pass(4900)
    expect(world.sends).toHaveLength(1)
    await world.pass(200)
    expect(world.sends.map((sent) => sent.map(({ elementId }) => elementId))).toEqual([['a'], ['b']])
  })
})

describe('without a connection', () => {
  it('says so, keeps everything on the device, and saves when it is back', async () => {
    const world = new World()
    world.isReachable = false
    const saver = world.openPage()
    saver.type('a', said('In the corridor'))
    await world.pass(1000)
    expect(saver.view()).toMatchObject({
      state: 'waiting',
      words: 'Not saved: no connection. Your answers are kept on this device.',
    })
    expect(Object.values(world.stored).join()).toContain('In the corridor')
    world.isReachable = true
    await world.pass(30_000)
    expect(world.of('a').comment).toBe('In the corridor')
  })

  it('does not take an answer for kept whose confirmation was lost, nor save it twice', async () => {
    const world = new World()
    world.losesReplies = true
    const saver = world.openPage()
    saver.type('a', said('Once'))
    await world.pass(1000)
    expect(Object.values(world.stored).join()).toContain('Once')
    world.losesReplies = false
    await world.pass(30_000)
    expect(saver.view().state).toBe('saved')
    expect(world.kept).toEqual([{ ...said('Once'), elementId: 'a', version: 1 }])
  })
})

describe('with a comment that is too long', () => {
  it('saves the other answers, says what to do, and saves it once it is shorter', async () => {
    const world = new World()
    const saver = world.openPage()
    saver.type('a', said('x'.repeat(2001)))
    saver.type('b', said('Short'))
    await world.pass(1000)
    expect(world.of('b').comment).toBe('Short')
    expect(saver.view()).toMatchObject({ state: 'failed' })
    expect(saver.view().words).toContain('Shorten it')
    expect(Object.values(world.stored).join()).toContain('xxx')
    saver.type('a', said('x'.repeat(2000)))
    await world.pass(6000)
    expect(world.of('a').comment).toHaveLength(2000)
    expect(saver.view()).toMatchObject({ state: 'saved' })
    expect(world.stored).toEqual({})
  })
})

describe('with a comment that came together from several, and is longer than one may be', () => {
  const whole = 'x'.repeat(3000)
  const opened = () => {
    const world = new World()
    world.write({ ...said(whole), elementId: 'a', version: 0 })
    return { world, saver: world.openPage() }
  }

  it('saves a level beside it, and every word of it', async () => {
    const { world, saver } = opened()
    saver.type('a', { ...said(whole), level: 2 })
    await world.pass(1000)
    expect(world.of('a')).toMatchObject({ level: 2, comment: whole })
    expect(saver.view().state).toBe('saved')
  })

  it('lets it become shorter by and by, and never longer again', async () => {
    const { world, saver } = opened()
    saver.type('a', said(`${whole}, and more`))
    await world.pass(1000)
    expect(saver.view()).toMatchObject({ state: 'failed', words: expect.stringContaining('Shorten it') })
    saver.type('a', said('x'.repeat(2500)))
    await world.pass(6000)
    expect(world.of('a').comment).toHaveLength(2500)
    saver.type('a', said('x'.repeat(2600)))
    await world.pass(6000)
    expect(world.of('a').comment).toHaveLength(2500)
    saver.type('a', said('x'.repeat(1500)))
    await world.pass(6000)
    saver.type('a', said('x'.repeat(2000)))
    await world.pass(6000)
    expect(world.of('a').comment).toHaveLength(2000)
    expect(world.stored).toEqual({})
  })
})

describe('when it is refused', () => {
  it('says why, stops, and keeps what was typed', async () => {
    const world = new World()
    const saver = world.openPage()
    world.refuses = 'Answering closed when the self-review was revealed, so this answer was not saved.'
    saver.type('a', said('Too late'))
    await world.pass(60_000)
    expect(world.sends).toHaveLength(1)
    expect(saver.view().words).toBe(`Not saved: ${world.refuses} Your answers are kept on this device.`)
    expect(Object.values(world.stored).join()).toContain('Too late')
  })
})

describe('whatever happens', () => {
  type Step =
    | { do: 'type'; element: string; text: string }
    | { do: 'wait' | 'crash' | 'reload' | 'cut' | 'mend' | 'lose' }
  const steps: fc.Arbitrary<Step[]> = fc.array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({
          do: fc.constant('type' as const),
          element: fc.constantFrom('a', 'b', 'c'),
          text: fc.string({ minLength: 1, maxLength: 8 }).filter((t) => t.trim() === t),
        }),
      },
      {
        weight: 4,
        arbitrary: fc.record({
          do: fc.constantFrom('wait', 'crash', 'reload', 'cut', 'mend', 'lose') as fc.Arbitrary<'wait'>,
        }),
      },
    ),
    { maxLength: 40 },
  )

  it('loses no character: of 1,000 runs with crashes, reloads and lost connections each ends with what was typed last', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const world = new World()
        let page = world.openPage()
        const typed: Record<string, string> = {}
        for (const step of list) {
          if (step.do === 'type') {
            typed[step.element] = `${typed[step.element] ?? ''}${step.text}`.trim()
            page.type(step.element, said(typed[step.element]!))
          } else if (step.do === 'wait') await world.pass(1500)
          else if (step.do === 'cut') world.isReachable = false
          else if (step.do === 'lose') world.losesReplies = true
          else if (step.do === 'mend') [world.isReachable, world.losesReplies] = [true, false]
          else {
            if (step.do === 'reload') page.leave()
            else world.crash(page)
            await world.pass(0)
            page = world.openPage()
            for (const [element, text] of Object.entries(typed)) {
              const shown = page.view().restored[element]?.answer ?? world.of(element)
              expect(shown.comment).toBe(text)
            }
          }
        }
        ;[world.isReachable, world.losesReplies] = [true, false]
        await world.pass(120_000)
        for (const [element, text] of Object.entries(typed)) expect(world.of(element).comment).toBe(text)
        expect(world.stored).toEqual({})
      }),
      { numRuns: 1000 },
    )
  })
})
