import { useEffect } from 'react'
import { useRevalidator } from 'react-router'

/**
 * Loads the page's data again whenever somebody tells of a change at this place. Without the stream (an old browser, a
 * proxy that buffers) the page stays as it was loaded, and a reload shows what is new.
 */
export function useLive(place: string | null): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!place) return
    const stream = new EventSource(`/live/${place}`)
    stream.addEventListener('changed', () => void revalidate())
    return () => stream.close()
  }, [place, revalidate])
}
