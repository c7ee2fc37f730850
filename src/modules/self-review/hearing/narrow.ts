import { disagreementBetween } from '../disagreement.ts'
import type { HeatMap } from '../heat-map.ts'

/**
 * From which disagreement on an element is shown, on the measure from 0 (all alike) to 1 (half at each end): a third is
 * half and half at neighbouring levels, two thirds half and half two levels apart.
 */
export const leastApart = { somewhat: 1 / 3, much: 1 / 2, 'very much': 2 / 3 } as const

export type Apart = keyof typeof leastApart

/** What a heat map is narrowed to, by keys; an empty list leaves all in. */
export type Filter = { groups: readonly string[]; themes: readonly string[]; apart: Apart | null }

export const noFilter: Filter = { groups: [], themes: [], apart: null }

/**
 * Narrows a heat map to some groups, some themes, and elements on which those groups differ by at least so much. It only
 * ever leaves out: the disagreement of a row is of the cells that it still shows.
 */
export function narrow(heatMap: HeatMap, { groups, themes, apart }: Filter): HeatMap {
  const kept = [...heatMap.perspectives.keys()].filter(
    (at) => groups.length === 0 || groups.includes(heatMap.perspectives[at]!.id),
  )
  const least = apart ? leastApart[apart] - 1e-6 : 0
  const rows = heatMap.rows
    .filter(({ theme }) => themes.length === 0 || themes.includes(theme.id))
    .map((row) => {
      const cells = kept.map((at) => row.cells[at]!)
      const shown = cells.flatMap((cell) => (cell.shows === 'answers' ? [cell.counts] : []))
      return { ...row, cells, disagreement: disagreementBetween(shown) }
    })
    .filter(({ disagreement }) => disagreement >= least)
  return { ...heatMap, perspectives: kept.map((at) => heatMap.perspectives[at]!), rows }
}

type Named = { id: string; title: string }

/** What can be chosen: groups and themes by their names. */
export type Choices = { groups: readonly Named[]; themes: readonly Named[] }

/** Reads a filter out of an address; what is not there, or chooses everything, narrows nothing. */
export function filterIn(search: URLSearchParams, { groups, themes }: Choices): Filter {
  const chosen = (name: string, all: readonly Named[]) => {
    const wanted = all.map(({ id }) => id).filter((id) => search.getAll(name).includes(id))
    return wanted.length === all.length ? [] : wanted
  }
  const apart = search.get('apart')
  return {
    groups: chosen('group', groups),
    themes: chosen('theme', themes),
    apart: apart !== null && Object.hasOwn(leastApart, apart) ? (apart as Apart) : null,
  }
}

/** How a heat map is looked at; all of it stands in the address. */
export type Look = Filter & { order: 'differ' | 'framework'; beside: string | null }

/** The address of a heat map looked at in this way. */
export function hrefOf(base: string, { order, groups, themes, apart, beside }: Look): string {
  const search = new URLSearchParams([
    ['order', order],
    ...groups.map((id) => ['group', id]),
    ...themes.map((id) => ['theme', id]),
    ...(apart ? [['apart', apart]] : []),
    ...(beside ? [['beside', beside]] : []),
  ])
  return `${base}/heat-map?${search}`
}

/** What a heat map is narrowed to, in words, each with the address without it. */
export function applied(base: string, look: Look, { groups, themes }: Choices) {
  const titleOf = (all: readonly Named[], id: string) => all.find((one) => one.id === id)?.title ?? ''
  return [
    ...look.groups.map((id) => ({
      label: titleOf(groups, id),
      removeHref: hrefOf(base, { ...look, groups: look.groups.filter((other) => other !== id) }),
    })),
    ...look.themes.map((id) => ({
      label: titleOf(themes, id),
      removeHref: hrefOf(base, { ...look, themes: look.themes.filter((other) => other !== id) }),
    })),
    ...(look.apart
      ? [{ label: `where they differ ${look.apart}`, removeHref: hrefOf(base, { ...look, apart: null }) }]
      : []),
  ]
}
