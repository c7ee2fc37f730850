import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Keep } from './answer.ts'
import type { Autosaver } from './autosaver.ts'
import { World } from './test-world.ts'

const said = (comment: string): Answer => ({ level: null, notMine: false, comment })

async function inConflict() {
  const world = new World()
  const [one, other] = [world.openPage(), world.openPage()]
  one.type('a', said('From one'))
  await world.pass(1000)
  other.type('a', said('From the other'))
  await world.pass(1000)
  return { world, one, other }
}

describe('one answer in two windows', () => {
  it('is not overwritten: both are shown, and what the person chooses is saved', async () => {
    const { world, other } = await inConflict()
    expect(world.of('a').comment).toBe('From one')
    expect(other.view().conflicts).toHaveLength(1)
    other.resolve('a', 'both')
    await world.pass(10_000)
    expect(world.of('a').comment).toBe('From one\n\nFrom the other')
    expect(other.view()).toMatchObject({ conflicts: [], state: 'saved' })
  })

  it('is still asked about after typing on and a reload', async () => {
    const { world, other } = await inConflict()
    other.type('a', said('From the other, and more'))
    expect(other.view().conflicts).toMatchObject([{ mine: said('From the other, and more') }])
    other.leave()
    const again = world.openPage()
    expect(again.view().conflicts).toMatchObject([{ mine: said('From the other, and more') }])
    await world.pass(60_000)
    expect(world.of('a').comment).toBe('From one')
  })

  it('is shown where nothing is typed, when the server tells of it', () => {
    const world = new World()
    const saver = world.openPage()
    world.write({ ...said('Posted as a form'), elementId: 'a', version: 0 })
    saver.learn(world.kept)
    expect(saver.view().restored.a?.answer.comment).toBe('Posted as a form')
    expect(saver.view().versions.a).toBe(1)
  })

  it('is asked about at once where something else is typed, when the server tells of it', async () => {
    const world = new World()
    const saver = world.openPage()
    saver.type('a', said('Typed here'))
    world.write({ ...said('Written elsewhere'), elementId: 'a', version: 0 })
    saver.learn(world.kept)
    expect(saver.view().conflicts).toMatchObject([{ mine: said('Typed here') }])
    await world.pass(60_000)
    expect(world.of('a').comment).toBe('Written elsewhere')
  })

  it('is no conflict where the server tells of what was sent from here', async () => {
    const world = new World()
    world.losesReplies = true
    const saver = world.openPage()
    saver.type('a', said('Sent'))
    await world.pass(1000)
    saver.type('a', said('Sent, and more'))
    saver.learn(world.kept)
    world.losesReplies = false
    await world.pass(60_000)
    expect(saver.view().conflicts).toEqual([])
    expect(world.of('a').comment).toBe('Sent, and more')
  })

  it('does not go from the device when another window has saved everything', async () => {
    const world = new World()
    const [one, other] = [world.openPage(), world.openPage()]
    world.isReachable = false
    one.type('a', said('Written on the train'))
    await world.pass(1000)
    world.isReachable = true
    other.type('b', said('Written at the station'))
    await other.flush()
    expect(Object.values(world.stored).join()).toContain('Written on the train')
  })
})

describe('whatever people do in three windows', () => {
  const windows = 3
  type Act = 'type' | 'wait' | 'crash' | 'reload' | 'cut' | 'mend' | 'lose' | 'learn' | Keep
  const steps: fc.Arbitrary<{ act: Act; at: number }[]> = fc.array(
    fc.record({
      act: fc.oneof(
        { weight: 6, arbitrary: fc.constant<Act>('type') },
        { weight: 4, arbitrary: fc.constantFrom<Act>('wait', 'learn', 'both') },
        {
          weight: 3,
          arbitrary: fc.constantFrom<Act>('mine', 'theirs', 'crash', 'reload', 'cut', 'mend', 'lose'),
        },
      ),
      at: fc.nat(windows - 1),
    }),
    { maxLength: 40 },
  )

  it('loses no word that nobody who saw it replaced: 1,000 runs, the third window on another device', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const world = new World()
        const desk = new Desk(world, windows)
        for (const { act, at } of list) {
          if (act === 'wait') await world.pass(1500)
          else if (act === 'cut') world.isReachable = false
          else if (act === 'lose') world.losesReplies = true
          else if (act === 'mend') [world.isReachable, world.losesReplies] = [true, false]
          else await desk.act(at, act)
        }
        ;[world.isReachable, world.losesReplies] = [true, false]
        await desk.settleAll()
        for (const word of desk.words) expect(world.of('a').comment).toContain(word)
      }),
      { numRuns: 1000 },
    )
  })
})

/** Somebody with the same answer open in several windows, and the words of theirs that must not be lost. */
class Desk {
  readonly words = new Set<string>()
  readonly #world: World
  readonly #pages: Autosaver[]
  readonly #shown = new Map<Autosaver, string>()
  #typed = 0

  constructor(world: World, windows: number) {
    this.#world = world
    this.#pages = Array.from({ length: windows }, (_, at) => this.#open(at))
  }

  async act(at: number, act: 'type' | 'crash' | 'reload' | 'learn' | Keep): Promise<void> {
    const page = this.#pages[at]!
    if (act === 'type') this.#replace(page, `word${1000 + this.#typed++};`)
    else if (act === 'learn') page.learn(this.#world.kept)
    else if (act === 'reload' || act === 'crash') {
      if (act === 'reload') page.leave()
      else this.#world.crash(page)
      await this.#world.pass(0)
      this.#pages[at] = this.#open(at)
    } else this.#resolve(page, act)
  }

  /** Closes the second window, and opens the others again and again, keeping both sides of every conflict. */
  async settleAll(): Promise<void> {
    this.#pages[1]!.leave()
    for (let turn = 0; turn < 12; turn++)
      for (const at of [0, 2]) {
        await this.#world.pass(120_000)
        this.#resolve(this.#pages[at]!, 'both')
        await this.#world.pass(120_000)
        await this.act(at, 'reload')
      }
    expect(this.#world.stored).toEqual({})
  }

  #open(at: number): Autosaver {
    const page = this.#world.openPage(at === 2 ? 'another device' : 'this device')
    const restored = () => page.view().restored.a
    let last = restored()
    this.#shown.set(page, (last?.answer ?? this.#world.of('a')).comment)
    page.subscribe(() => {
      if (restored() === last) return
      last = restored()
      this.#shown.set(page, last!.answer.comment)
    })
    return page
  }

  /** Replaces all that a page shows; what is shown there is lost on purpose. */
  #replace(page: Autosaver, word: string): void {
    this.#giveUp(this.#shown.get(page)!)
    this.words.add(word)
    this.#shown.set(page, word)
    page.type('a', said(word))
  }

  #resolve(page: Autosaver, keep: Keep): void {
    const conflict = page.view().conflicts.find(({ elementId }) => elementId === 'a')
    if (!conflict) return
    if (keep === 'mine') this.#giveUp(conflict.theirs.comment, this.#shown.get(page)!)
    if (keep === 'theirs') this.#giveUp(this.#shown.get(page)!, conflict.theirs.comment)
    page.resolve('a', keep)
  }

  #giveUp(text: string, butFor = ''): void {
    for (const word of text.match(/word\d+;/g) ?? []) if (!butFor.includes(word)) this.words.delete(word)
  }
}
