import type { Activity } from '../visits/published.ts'
import type { Method, Note } from './note.ts'

/** What people do first at each kind of activity: listen, look or read. */
const usually: Record<Method, Note['how']> = {
  interview: 'heard',
  focus_group: 'heard',
  learning_walk: 'seen',
  observation: 'seen',
  document: 'read',
  data: 'read',
}

/** What the last note at an activity said about itself, if there is one. */
export type LastNote = { lineId: string | null; how: string; whoseView: string } | null

/**
 * What the form of a note begins with, so that only the words are left to write: as the writer's last note at this
 * activity, or as the activity was planned.
 */
export function beginning(
  activity: Pick<Activity, 'kind' | 'lineIds' | 'withRole'>,
  last: LastNote,
): Record<string, string> {
  if (last) return { lineId: last.lineId ?? '', how: last.how, whoseView: last.whoseView }
  const how = usually[activity.kind]
  return {
    lineId: activity.lineIds[0] ?? '',
    how,
    whoseView: activity.withRole || (how === 'heard' ? '' : 'visitor'),
  }
}
