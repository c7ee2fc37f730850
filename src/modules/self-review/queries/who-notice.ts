import { askedAgainWords, askedFromAddress, askedWords } from '../inviting/asked-words.ts'

const notices: Record<string, string> = {
  reminded:
    'Everybody who has not answered is reminded, but for those who had a message today: nobody is written to twice in a day.',
  'reminded-before':
    'Nobody was written to: everybody whom you would remind had a message today, and nobody is written to twice in a day.',
  together: 'The two groups are one now. Look at its name and at how it speaks.',
  list: 'Everybody new on the list is invited.',
  'list-in-part':
    'Whom you chose of the list is invited; the other rows are left out, and nobody of them is asked.',
  'list-before': 'That list was confirmed before. Nothing is changed.',
  'reminded-some':
    'They are reminded, but for those who had a message today: nobody is written to twice in a day.',
  'reminders-on': 'Reminders are sent.',
  'reminders-off': 'No reminders are sent any more. You can still remind people here.',
  leader:
    'They lead the self-review too from now on. Whoever was asked to answer reads their name on the page of answers.',
  withdrawn: 'The invitation is withdrawn. Its link no longer works.',
  ended: 'Their place is taken away. What they had answered stays and counts.',
  saved: 'The perspective is saved.',
  removed: 'The perspective is taken away.',
}

/** What the page of who answers says of what was just done there; null where nothing was. */
export function whoNotice(search: URLSearchParams): string | null {
  const done = search.get('done') ?? ''
  if (done === 'asked-again') return askedAgainWords(askedFromAddress(search).now)
  return done === 'invited' ? askedWords(askedFromAddress(search)) : (notices[done] ?? null)
}
