import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, type KeptAnswer, noAnswer, type SentAnswer, sortSent } from './answer.ts'
import { Autosaver, type Means, type Reply } from './autosaver.ts'

const said = (comment: string): Answer => ({ level: null, notMine: false, comment })

/** A server that keeps answers as the real one does, and a device with a clock that only the test moves. */
class World implements Means {
  readonly stored: Record<string, string> = {}
  kept: KeptAnswer[] = []
  isReachable = true
  losesReplies = false
  refuses: string | null = null
  time = 0
  readonly sends: SentAnswer[][] = []
  #timers: { at: number; run: () => void }[] = []

  storage = {
    getItem: (key: string) => this.stored[key] ?? null,
    setItem: (key: string, value: string) => {
      this.stored[key] = value
    },
    removeItem: (key: string) => {
      delete this.stored[key]
    },
  }
  now = () => this.time
  clock = () => '10:42'
  later = (run: () => void, milliseconds: number) => {
    const timer = { at: this.time + milliseconds, run }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer)
    }
  }
  send = async (answers: SentAnswer[]): Promise<Reply> => {
    this.sends.push(answers)
    if (!this.isReachable) return { kind: 'unreachable' }
    if (this.refuses) return { kind: 'refused', because: this.refuses }
    const { changes, conflicts } = sortSent(answers, this.kept)
    for (const change of changes) this.write(change)
    if (this.losesReplies) return { kind: 'unreachable' }
    const open = new Set(conflicts.map(({ elementId }) => elementId))
    return { kind: 'saved', conflicts, saved: this.kept.filter((one) => !open.has(one.elementId)) }
  }
  write({ elementId, version, ...answer }: KeptAnswer): void {
    this.kept = [
      ...this.kept.filter((one) => one.elementId !== elementId),
      { ...answer, elementId, version: version + 1 },
    ]
  }
  async pass(milliseconds: number): Promise<void> {
    const until = this.time + milliseconds
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      this.#timers = this.#timers.filter((one) => one !== next)
      this.time = Math.max(this.time, next.at)
      next.run()
      for (let turn = 0; turn < 6; turn++) await Promise.resolve()
    }
    this.time = until
  }
  /** What every timer of a page that is gone would still have done never happens. */
  crash(): void {
    this.#timers = []
  }
  openPage(): Autosaver {
    const saver = new Autosaver('seat', this.kept, this)
    saver.open(this.kept)
    return saver
  }
  of(elementId: string): Answer {
    return this.kept.find((one) => one.elementId === elementId) ?? noAnswer
  }
}

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

describe('in two windows', () => {
  it('overwrites nothing, shows both, and saves what the person chooses', async () => {
    const world = new World()
    const [one, other] = [world.openPage(), world.openPage()]
    one.type('a', said('From one'))
    await world.pass(1000)
    other.type('a', said('From the other'))
    await world.pass(1000)
    expect(world.of('a').comment).toBe('From one')
    expect(other.view().conflicts).toHaveLength(1)
    other.resolve('a', 'both')
    await world.pass(10_000)
    expect(world.of('a').comment).toBe('From one\n\nFrom the other')
    expect(other.view()).toMatchObject({ conflicts: [], state: 'saved' })
  })

  it('shows what the server learnt by another way, where nothing is typed here', () => {
    const world = new World()
    const saver = world.openPage()
    world.write({ ...said('Posted as a form'), elementId: 'a', version: 0 })
    saver.learn(world.kept)
    expect(saver.view().restored.a?.answer.comment).toBe('Posted as a form')
    expect(saver.view().versions.a).toBe(1)
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
            else world.crash()
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
