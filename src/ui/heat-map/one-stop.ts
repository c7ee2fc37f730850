import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import { nextPlace, type Place } from './grid-places.ts'

/**
 * Makes a table of links one stop of the tab key: the arrow keys, Home and End go between its links, and after Back the
 * focus returns to the link that was followed. Without JavaScript every link stays a stop. It works on the elements
 * themselves, since a state for each of 480 cells would cost what the table saves. @returns what hears the keys.
 */
export function useOneStop(table: RefObject<HTMLTableElement | null>) {
  const { key } = useLocation()
  const isBack = useNavigationType() === 'POP'
  useEffect(() => {
    // Rows come and go as the page is narrowed: each time one link is the stop, the one that was it or the first.
    const links = linksOf(table.current)
    if (links.length === 0) return
    stopAt(links, links.find((link) => link.dataset.stop !== undefined) ?? links[0]!)
  })
  useEffect(() => {
    const followed = isBack ? readFollowed(key) : null
    const link = linksOf(table.current).find((one) => followed && one.getAttribute('href') === followed)
    if (link) focusOn(table.current, link)
    const remember = (event: Event) => {
      const here = (event.target as Element).closest('a')
      if (here && table.current?.contains(here)) keepFollowed(key, here.getAttribute('href') ?? '')
    }
    const heard = table.current
    heard?.addEventListener('click', remember, true)
    return () => heard?.removeEventListener('click', remember, true)
  }, [table, key, isBack])
  return (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.altKey || event.metaKey || event.shiftKey || !table.current) return
    const from = (event.target as Element).closest('a')
    if (!from) return
    const rows = rowsOf(table.current)
    const at = placeOf(rows, from)
    const to = at && nextPlace(placesOf(rows), at, { key: event.key, isFar: event.ctrlKey })
    const link = to && rows[to.row]?.get(to.column)
    if (!link) return
    event.preventDefault()
    focusOn(table.current, link)
  }
}

type Rows = Map<number, HTMLAnchorElement>[]

/** The links of each row that has any, by the column in which they stand. */
function rowsOf(table: HTMLTableElement): Rows {
  return [...(table.tBodies[0]?.rows ?? [])].flatMap((row) => {
    const links = [...row.cells].flatMap((cell): [number, HTMLAnchorElement][] => {
      const link = cell.querySelector('a')
      return link ? [[cell.cellIndex, link]] : []
    })
    return links.length > 0 ? [new Map(links)] : []
  })
}

const placesOf = (rows: Rows) => rows.map((row) => [...row.keys()])

function placeOf(rows: Rows, link: HTMLAnchorElement): Place | null {
  for (const [row, links] of rows.entries())
    for (const [column, one] of links) if (one === link) return { row, column }
  return null
}

const linksOf = (table: HTMLTableElement | null) => [
  ...(table?.querySelectorAll<HTMLAnchorElement>('tbody a') ?? []),
]

function stopAt(links: readonly HTMLAnchorElement[], stop: HTMLAnchorElement): void {
  for (const link of links) {
    link.tabIndex = link === stop ? 0 : -1
    if (link === stop) link.dataset.stop = ''
    else delete link.dataset.stop
  }
}

function focusOn(table: HTMLTableElement | null, link: HTMLAnchorElement): void {
  stopAt(linksOf(table), link)
  link.focus()
}

const nameFor = (key: string) => `followed ${key}`

function keepFollowed(key: string, href: string): void {
  try {
    sessionStorage.setItem(nameFor(key), href)
  } catch {
    // No leave to keep anything: then Back begins at the top of the page.
  }
}

function readFollowed(key: string): string | null {
  try {
    return sessionStorage.getItem(nameFor(key))
  } catch {
    return null
  }
}
