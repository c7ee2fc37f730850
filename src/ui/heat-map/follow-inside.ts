import type { MouseEvent } from 'react'
import { useNavigate } from 'react-router'

/** Follows a plain click on a link of a table inside the browser; leaves every other click alone. */
export function useFollowInside() {
  const navigate = useNavigate()
  return (event: MouseEvent<HTMLElement>) => {
    const link = (event.target as Element).closest('a')
    if (!link || event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(link.pathname + link.search + link.hash)
  }
}
