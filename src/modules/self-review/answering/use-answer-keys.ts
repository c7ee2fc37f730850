import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useNavigation, useNavigationType } from 'react-router'
import type { AnswerKeys } from './answer-keys.ts'

/**
 * Whoever goes on to another element by a key goes on answering by keys; on the first visit the page begins at its top.
 * Called after what saves the answers, which must be there before a key is done.
 * @param one the element that the page shows; null where it shows all.
 */
export function useAnswerKeys(
  keys: AnswerKeys,
  form: RefObject<HTMLFormElement | null>,
  one: string | null,
): void {
  const came = useNavigationType()
  const { state } = useNavigation()
  const isTurn = one !== null && came !== 'POP'
  // Before the page is painted: a key that comes in between would be nobody’s.
  useLayoutEffect(() => {
    if (form.current && isTurn) keys.come(form.current)
  }, [keys, form, isTurn])
  useEffect(() => {
    if (form.current && isTurn) keys.arrive(form.current)
  }, [keys, form, isTurn])
  const isGoing = useRef(false)
  useEffect(() => {
    if (form.current && isGoing.current && state === 'idle') keys.stay(form.current)
    isGoing.current = state !== 'idle'
  }, [keys, form, state])
}
