/** What was just done, as the address says it after a redirect: a heading, and what happens next. */
export type News = { heading: string; next: string }

const news: Record<string, News> = {
  proposed: {
    heading: 'The partnership is proposed',
    next: 'Both chief executives and the associate have been sent a message. You will be told what each decides.',
  },
  accepted: {
    heading: 'Your trust has accepted',
    next: 'The programme lead has been told. Once both trusts have accepted, you sign the principles.',
  },
  'both-accepted': {
    heading: 'Both trusts have accepted',
    next: 'The programme lead has been told. Next each trust signs the principles.',
  },
  declined: {
    heading: 'Your trust has declined',
    next: 'Only the programme lead has been told. You need do nothing more; while the proposal stands you can still accept.',
  },
  signed: {
    heading: 'You have signed',
    next: 'Your name, the day and the version are kept. When both trusts have signed everything, the partnership opens.',
  },
  named: { heading: 'Your contacts are saved', next: 'They stand by name where the two trusts need them.' },
  opened: {
    heading: 'The partnership is open',
    next: 'Both trusts have signed everything. Everybody has been sent a message, and your self-review is ready to set up.',
  },
  dated: {
    heading: 'The dates are saved',
    next: 'Both trusts, the associate and the programme lead see them.',
  },
  disclosed: {
    heading: 'Your self-review is disclosed',
    next: 'The people you named can read it from the moment when both trusts have disclosed. You see here who has read it, and when.',
  },
  'both-open': {
    heading: 'Your self-review is disclosed, and both are open',
    next: 'The people you named can read it now, and your exploring team reads your partner’s. You see here who has read it, and when.',
  },
  planned: {
    heading: 'The plan for the meeting is saved',
    next: 'Both exploring teams read it beside the self-reviews.',
  },
  withdrawn: {
    heading: 'Your self-review is withdrawn',
    next: 'Nobody opens it from now on, and your partner’s has closed to you too. What was read stays in the list of readings.',
  },
}

/** Finds what an address says was just done; null where it says nothing of the kind. */
export function newsIn(url: string): News | null {
  for (const [key] of new URL(url).searchParams) if (Object.hasOwn(news, key)) return news[key] ?? null
  return null
}
