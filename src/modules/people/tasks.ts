/** Something that waits for a person, or that they wait for: a row of Today. `dueOn` is a date, `2026-11-24`. */
export type Task = {
  label: string
  href: string
  note?: string
  status: 'done' | 'in-progress' | 'not-yet' | 'cannot-start' | 'problem' | 'waiting'
  dueOn: string | null
  waitsFor: 'you' | 'others'
}
