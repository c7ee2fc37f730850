/** The kinds of activity, which are the methods that evidence is gathered by, in the order in which they are listed. */
export const methods = [
  'interview',
  'learning_walk',
  'document',
  'focus_group',
  'observation',
  'data',
] as const

export type Method = (typeof methods)[number]

/** What a page calls each method; it begins a line or stands alone. */
export const methodWords: Record<Method, string> = {
  interview: 'Interview',
  learning_walk: 'Learning walk',
  document: 'Document',
  focus_group: 'Focus group',
  observation: 'Observation',
  data: 'Data',
}

/** Where an activity takes place. */
export type Place = { kind: 'school' | 'head_office' | 'central_team'; name: string }

/** Where a note comes from: enough to count what a finding rests on, and nothing of what the note says. */
export type NoteSource = { method: Method; whoseView: string; place: Place }

/** An evidence note; `mayQuote` is the consent of the speaker, asked for on the spot. */
export type Note = NoteSource & {
  id: string
  how: 'seen' | 'heard' | 'read'
  text: string
  mayQuote: boolean
}

/** Brings together what is the same vantage point or place however it was typed: 'Middle leaders ', 'middle leaders'. */
export function sameName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en-GB')
}
