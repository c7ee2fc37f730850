import { capital, countWord } from '#src/ui/words.ts'

/** What inviting several at once came to: asked now, asked before, and addresses that stood there once more. */
export type AskedCounts = { now: number; before: number; twice: number }

/** The counts as they travel in an address, so that the page one is led back to can say them. */
export function askedInAddress({ now, before, twice }: AskedCounts): string {
  return `done=invited&now=${now}&before=${before}&twice=${twice}`
}

/** The counts out of an address; anything that is no count is nothing. */
export function askedFromAddress(search: URLSearchParams): AskedCounts {
  const count = (name: string) => {
    const text = search.get(name) ?? ''
    return /^\d{1,4}$/.test(text) ? Number(text) : 0
  }
  return { now: count('now'), before: count('before'), twice: count('twice') }
}

/** Who was invited and who was passed over, and why, in counts. */
export function askedWords({ now, before, twice }: AskedCounts): string {
  const parts = [
    now > 0 ? `${countWord(now, 'person is', 'people are')} invited` : 'nobody new is invited',
    before > 0 && `${countWord(before, 'was', 'were')} asked already`,
    twice > 0 &&
      `${countWord(twice, 'address', 'addresses')} stood there twice and ${twice === 1 ? 'was' : 'were'} read once`,
  ].filter((part) => part !== false)
  return `${capital(parts.join('; '))}.`
}

/** That so many people of last time are asked again, and when they hear of it. */
export function askedAgainWords(now: number): string {
  if (now === 0) return 'Nobody of last time is asked again.'
  return `${capital(countWord(now, 'person is', 'people are'))} asked again. They get a message when you open answering.`
}
