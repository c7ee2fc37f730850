import type { KeyboardEvent } from 'react'
import { wordForKey } from './one-at-a-time.ts'

/**
 * The keys of the page of answers, beside those that a browser has: a letter chooses the level that begins with it, and
 * Enter goes on, to the next element of the page or by the main button. In a text, Control and Enter go on.
 *
 * Whoever answers one element at a time may type ahead: keys that come while the page goes on are meant for the element
 * that it goes to, and wait for it. Of an Enter that says that only where a level was chosen before it; alone, it is
 * impatience, and would pass an element over that nobody has seen.
 */
export class AnswerKeys {
  /** What was typed since the page began to go on, and the form that heard it last; null while the page stays. */
  #ahead: { from: HTMLFormElement; keys: string[] } | null = null

  /** Hears a key of the form; what it is for is done here and not by the browser. */
  hear(event: KeyboardEvent<HTMLFormElement>): void {
    const { target, key, ctrlKey, metaKey, altKey } = event
    if (altKey || event.nativeEvent.isComposing) return
    const isPlain = !ctrlKey && !metaKey
    const goesOn = key === 'Enter' && (isPlain ? isAnswer(target) : target instanceof HTMLTextAreaElement)
    const isOurs = goesOn || (isPlain && isAnswer(target) && this.#letter(target, key))
    if (isOurs) event.preventDefault()
    if (goesOn && !event.repeat) this.#enter(target as HTMLInputElement | HTMLTextAreaElement)
  }

  /** The page shows another element: its levels are at hand, and keys wait until it has taken up its work. */
  come(form: HTMLFormElement): void {
    this.#ahead = { from: form, keys: this.#ahead?.keys ?? [] }
    const radio = firstOf(form)
    radio?.focus({ preventScroll: true })
    radio?.closest('[data-element]')?.scrollIntoView({ block: 'start' })
  }

  /** What was typed ahead is done, in its order. */
  arrive(form: HTMLFormElement): void {
    const typed = this.#ahead?.keys ?? []
    this.#ahead = null
    const radio = firstOf(form)
    if (!radio) return
    for (const key of typed) {
      if (key === 'Enter') this.#enter(radio)
      else this.#letter(radio, key)
    }
  }

  /** The page stays at this form after all, or the person has gone elsewhere on it: no key waits any longer. */
  stay(form: HTMLFormElement): void {
    if (this.#ahead?.from === form) this.#ahead = null
  }

  #enter(from: HTMLInputElement | HTMLTextAreaElement): void {
    const typed = this.#ahead?.keys
    if (!typed) {
      if (goOn(from) === 'by the main button') this.#ahead = { from: from.form!, keys: [] }
    } else if (typed.length > 0 && typed.at(-1) !== 'Enter') typed.push('Enter')
  }

  #letter(radio: HTMLInputElement, key: string): boolean {
    if (!this.#ahead) return choose(radio, key)
    if (key.length > 1) return false
    this.#ahead.keys.push(key)
    return true
  }
}

function isAnswer(target: EventTarget): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === 'radio' && target.name.startsWith('answer-')
}

function choose(radio: HTMLInputElement, key: string): boolean {
  const group = levelsIn(radio.form!).filter(({ name }) => name === radio.name)
  const word = wordForKey(
    key,
    group.map(({ value }) => value),
    group.find(({ checked }) => checked)?.value ?? null,
  )
  const wanted = group.find(({ value }) => value === word)
  wanted?.focus()
  wanted?.click()
  return wanted !== undefined
}

/** To the next element that stands on the page; where there is none, by the main button. */
function goOn(from: HTMLInputElement | HTMLTextAreaElement): 'on the page' | 'by the main button' {
  const form = from.form!
  const boxes = [...form.querySelectorAll<HTMLElement>('[data-element]')]
  const next = boxes[boxes.findIndex((box) => box.contains(from)) + 1]
  if (!next) {
    form.querySelector<HTMLButtonElement>('button[data-main]')?.click()
    return 'by the main button'
  }
  firstOf(next)?.focus()
  next.scrollIntoView({ block: 'nearest' })
  return 'on the page'
}

function levelsIn(place: Element): HTMLInputElement[] {
  return [...place.querySelectorAll<HTMLInputElement>('input[name^="answer-"]')]
}

/** Where answering begins: at the level that was chosen, or at the first. */
function firstOf(place: Element): HTMLInputElement | undefined {
  const levels = levelsIn(place)
  return levels.find(({ checked }) => checked) ?? levels[0]
}
