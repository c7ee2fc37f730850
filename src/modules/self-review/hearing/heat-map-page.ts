import type { Db } from '#src/platform/database/db.ts'
import { findMoved, movedWords } from '../cycles/moved.ts'
import { lede } from '../heat-map.ts'
import { findBeside, listBeside } from '../queries/beside.ts'
import { getHeard, type HeardAll } from '../queries/heat-map.ts'
import { asHeatMapView, ownGroupLede, peopleHeard } from './heat-map-view.ts'
import { applied, filterIn, type Look, narrow } from './narrow.ts'

/** The heat map as an address asks for it: narrowed, in its order, with another beside it. */
export async function getHeatMapPage(db: Db, selfReviewId: string, leads: boolean, search: URLSearchParams) {
  const sees = leads ? 'all' : 'own'
  const heard = await getHeard(db, selfReviewId, sees)
  const isRevealed = heard.state === 'revealed'
  const others = isRevealed ? await listBeside(db, heard) : []
  const choices = {
    groups: heard.perspectives.map(({ id, name }) => ({ id, title: name })),
    themes: heard.framework.themes.map(({ id, title }) => ({ id, title })),
  }
  const chosen = others.find(({ id }) => id === search.get('beside')) ?? null
  const look: Look = {
    ...filterIn(search, choices),
    order: search.get('order') === 'differ' ? 'differ' : 'framework',
    beside: chosen?.id ?? null,
  }
  const beside = await findBeside(db, heard, sees, chosen)
  const moved = isRevealed ? await findMoved(db, heard) : null
  const narrowed = narrow(heard.heatMap, look)
  const columns = heard.perspectives.filter(({ id }) => narrowed.perspectives.some((one) => one.id === id))
  return {
    id: selfReviewId,
    partnershipId: heard.partnershipId,
    ...{ cycle: heard.cycle, name: heard.name },
    ...{ isRevealed, look, choices, others },
    beside: beside && { kind: beside.kind, label: beside.label },
    words: heard.framework.words,
    lede: ledeOf(heard, leads),
    moved: moved && movedWords(moved),
    applied: applied(`/know/self-reviews/${selfReviewId}`, look, choices),
    view: asHeatMapView(narrowed, columns, look.order, heard.quotes, beside),
  }
}

function ledeOf({ heatMap, perspectives }: HeardAll, leads: boolean): string {
  return leads ? lede(heatMap, peopleHeard(perspectives)) : ownGroupLede(perspectives)
}
