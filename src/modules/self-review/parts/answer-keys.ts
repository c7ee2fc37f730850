import type { KeyboardEvent } from 'react'
import { wordForKey } from '../answering/one-at-a-time.ts'

/**
 * The keys of the page of answers, beside those that a browser has: a letter chooses the level that begins with it, and
 * Enter goes on, to the next element of the page or by the main button. In a text, Control and Enter go on.
 */
export function answerKeys(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, key, ctrlKey, metaKey, altKey } = event
  if (altKey || event.nativeEvent.isComposing) return
  const isRadio =
    target instanceof HTMLInputElement && target.type === 'radio' && target.name.startsWith('answer-')
  const isText = target instanceof HTMLTextAreaElement
  const isPlain = !ctrlKey && !metaKey
  if (key === 'Enter' && ((isRadio && isPlain) || (isText && !isPlain))) {
    event.preventDefault()
    goOn(event.currentTarget, target as HTMLElement)
    return
  }
  if (isRadio && isPlain && choose(event.currentTarget, target, key)) event.preventDefault()
}

function choose(form: HTMLFormElement, radio: HTMLInputElement, key: string): boolean {
  const group = [...form.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(radio.name)}"]`)]
  const chosen = group.find(({ checked }) => checked)?.value ?? null
  const word = wordForKey(
    key,
    group.map(({ value }) => value),
    chosen,
  )
  const wanted = group.find(({ value }) => value === word)
  wanted?.focus()
  wanted?.click()
  return wanted !== undefined
}

/** To the next element that stands on the page; where there is none, by the main button. */
function goOn(form: HTMLFormElement, from: HTMLElement): void {
  const boxes = [...form.querySelectorAll<HTMLElement>('[data-element]')]
  const next = boxes[boxes.findIndex((box) => box.contains(from)) + 1]
  if (next) {
    const radios = [...next.querySelectorAll<HTMLInputElement>('input[name^="answer-"]')]
    const first = radios.find(({ checked }) => checked) ?? radios[0]
    first?.focus()
    next.scrollIntoView({ block: 'nearest' })
  } else form.querySelector<HTMLButtonElement>('button[data-main]')?.click()
}
