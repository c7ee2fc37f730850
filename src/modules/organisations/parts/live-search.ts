import { type RefObject, useEffect, useRef } from 'react'
import { useLocation, useNavigation, useSubmit } from 'react-router'

const pause = 250

/**
 * Asks the search again while somebody types, a quarter of a second after the last letter; the field keeps what is
 * being typed whatever the answer says, and one entry in the browser's history stands for all of it. When the address
 * changes otherwise (back, a link) and nobody is typing, the field follows it. Give the ref to what is round the form.
 */
export function useLiveSearch(asked: string): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const submit = useSubmit()
  const { pathname } = useLocation()
  const goesTo = useNavigation().location?.pathname
  useEffect(() => {
    // Somebody who has chosen a trust meanwhile is not called back to the list.
    if (goesTo && goesTo !== pathname) clearTimeout(waiting.current)
  }, [goesTo, pathname])
  useEffect(() => {
    const box = around.current
    const stop = () => clearTimeout(waiting.current)
    const ask = ({ target }: Event) => {
      stop()
      const { form } = target as HTMLInputElement
      waiting.current = setTimeout(
        () => void submit(form, { replace: true, preventScrollReset: true }),
        pause,
      )
    }
    box?.addEventListener('input', ask)
    box?.addEventListener('submit', stop)
    return () => {
      stop()
      box?.removeEventListener('input', ask)
      box?.removeEventListener('submit', stop)
    }
  }, [submit])
  useEffect(() => {
    const field = around.current?.querySelector<HTMLInputElement>('input[type=search]')
    if (field && field !== document.activeElement) field.value = asked
  }, [asked])
  return around
}
