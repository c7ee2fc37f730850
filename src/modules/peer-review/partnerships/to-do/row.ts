import type { Task } from '#src/modules/people/index.ts'
import type { Partnership } from '../partnership.ts'

/** Who looks at a partnership: their organisation, and the roles they hold there and at the partnership. */
export type Viewer = { organisationId: string | null; roles: ReadonlySet<string> }

/** What the list needs besides the partnership: how far the viewer's own self-review is, and the open questions. */
export type Progress = {
  selfReview: 'setting up' | 'answering' | 'revealed' | 'agreed' | null
  /** Questions that wait for the viewer's trust to answer, and those their trust still waits for. */
  toAnswer: number
  awaited: number
  /** How many of the self-reviews that are open to the viewer they have read, and how many not yet. */
  read: number
  unread: number
  hasAgenda: boolean
}

export type Status = Task['status']
/** One thing to do: where below the partnership, or at an address of its own, and who does it. */
export type Row = {
  label: string
  path: string
  status: Status
  note?: string
  dueOn?: string | null
  by?: 'you' | 'others'
}

/** A row as Today and the partnership's page list it. */
export function rowOf(partnership: Partnership, { label, path, status, note, dueOn, by }: Row): Task {
  const base = `/review/partnerships/${partnership.id}`
  return {
    label,
    href: path.startsWith('/') ? path : path ? `${base}/${path}` : base,
    ...(note ? { note } : {}),
    status,
    dueOn: status === 'done' ? null : (dueOn ?? null),
    waitsFor: by ?? (status === 'waiting' ? 'others' : 'you'),
  }
}
