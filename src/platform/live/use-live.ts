import { useEffect, useRef } from 'react'
import { useActionData, useNavigation, useRevalidator } from 'react-router'
import { isAnythingHalfWritten } from '#src/ui/forms/half-written.ts'

/** How long to wait, in milliseconds, before the product is asked for again where it cannot be reached. */
const again = 5000

/**
 * Loads the page's data again whenever somebody tells of a change at this place, and when the stream was broken and is
 * back, since something may have been missed. The data are asked for only where the product can be reached: a loading
 * that fails would put an error in place of the page and of what is typed on it. Without the stream (an old browser, a
 * proxy that buffers) the page stays as it was loaded, and a reload shows what is new. While the page shows what was
 * wrong with a form, or somebody has typed into one that was not sent, it is left as it is: loading again would wipe that
 * away. So is a page whose form is on its way: its answer loads the page, or says that somebody else wrote there. A page
 * that keeps what is typed on it by itself says so, and goes on loading.
 */
export function useLive(place: string | null, { keepsTyped = false } = {}): void {
  const { revalidate } = useRevalidator()
  const answered = useActionData<unknown>()
  const { state } = useNavigation()
  const isAnswered = useRef(false)
  const isOnItsWay = useRef(false)
  useEffect(() => {
    isAnswered.current = answered !== undefined
  }, [answered])
  useEffect(() => {
    isOnItsWay.current = state === 'submitting'
  }, [state])
  useEffect(() => {
    if (!place) return
    let isOpen = true
    let wasBroken = false
    let waiting: ReturnType<typeof setTimeout> | undefined
    const load = async () => {
      clearTimeout(waiting)
      const isThere = await isReachable()
      if (!isOpen || isAnswered.current || isOnItsWay.current || (!keepsTyped && isAnythingHalfWritten()))
        return
      if (isThere) void revalidate()
      else waiting = setTimeout(load, again)
    }
    const stream = new EventSource(`/live/${place}`)
    stream.addEventListener('changed', load)
    stream.addEventListener('error', () => {
      wasBroken = true
    })
    stream.addEventListener('open', () => {
      if (wasBroken) void load()
      wasBroken = false
    })
    return () => {
      isOpen = false
      clearTimeout(waiting)
      stream.close()
    }
  }, [place, revalidate, keepsTyped])
}

async function isReachable(): Promise<boolean> {
  try {
    return (await fetch('/health/live', { cache: 'no-store' })).ok
  } catch {
    return false
  }
}
