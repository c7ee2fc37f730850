import { type RefObject, useEffect, useRef } from 'react'
import { useSubmit } from 'react-router'

const pause = 250

/**
 * Asks the search again while somebody types, a quarter of a second after the last letter; the field keeps what is
 * being typed whatever the answer says, and one entry in the browser's history stands for all of it. When the address
 * changes otherwise (back, a link) and nobody is typing, the field follows it. Give the ref to what is round the form.
 */
export function useLiveSearch(asked: string): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null)
  const submit = useSubmit()
  useEffect(() => {
    const box = around.current
    let waiting: ReturnType<typeof setTimeout> | undefined
    const stop = () => clearTimeout(waiting)
    const ask = ({ target }: Event) => {
      stop()
      const { form } = target as HTMLInputElement
      waiting = setTimeout(() => void submit(form, { replace: true, preventScrollReset: true }), pause)
    }
    // Whoever has chosen a trust meanwhile is not called back to the list.
    const leave = ({ target }: Event) => {
      if (target instanceof Element && target.closest('a')) stop()
    }
    box?.addEventListener('input', ask)
    box?.addEventListener('submit', stop)
    document.addEventListener('click', leave, true)
    return () => {
      stop()
      box?.removeEventListener('input', ask)
      box?.removeEventListener('submit', stop)
      document.removeEventListener('click', leave, true)
    }
  }, [submit])
  useEffect(() => {
    const field = around.current?.querySelector<HTMLInputElement>('input[type=search]')
    if (field && field !== document.activeElement) field.value = asked
  }, [asked])
  return around
}
