import { type Order, orders } from './schools.ts'

/** What the address of the search says. */
export type SearchAddress = { q: string; withClosed: boolean; page: number }

/** Reads the address of the search; anything out of range is as if it were not there. */
export function readSearch(url: string): SearchAddress {
  const { searchParams } = new URL(url)
  const page = Number(searchParams.get('page') ?? 1)
  return {
    q: searchParams.get('q') ?? '',
    withClosed: searchParams.get('closed') === 'yes',
    page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1,
  }
}

/** The address of a page of the search. */
export function searchHref({ q, withClosed, page }: SearchAddress): string {
  const said = new URLSearchParams()
  if (q.trim()) said.set('q', q.trim())
  if (withClosed) said.set('closed', 'yes')
  if (page > 1) said.set('page', String(page))
  return said.size > 0 ? `/trusts?${said}` : '/trusts'
}

/** What the address of a trust's page says of the order of its schools. */
export type SchoolsAddress = { by: Order; isDescending: boolean }

/** Reads the order of the schools from the address; by name where it says none that there is. */
export function readOrder(url: string): SchoolsAddress {
  const { searchParams } = new URL(url)
  const by = orders.find((order) => order === searchParams.get('sort')) ?? 'name'
  return { by, isDescending: searchParams.get('order') === 'descending' }
}

/** The address that puts the schools in this order, or turns it round where they stand in it already. */
export function orderHref(uid: number, by: Order, now: SchoolsAddress): string {
  const turned = now.by === by && !now.isDescending ? '&order=descending' : ''
  return `/trusts/${uid}?sort=${by}${turned}`
}
