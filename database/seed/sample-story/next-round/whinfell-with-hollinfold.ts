import type { StoryPartnership } from '../story-of-reviews.ts'

/** Being signed: Whinfell has put its name to everything, Hollinfold has still to. */
export const whinfellWithHollinfold: StoryPartnership = {
  key: 'whinfell-with-hollinfold',
  name: 'Whinfell with Hollinfold',
  cohort: 'Spring 2027',
  programme: 'lamplight',
  associate: 'dilip-mahendran',
  proposedBy: 'tamsin-greaves',
  proposedOn: '2026-10-26',
  openedOn: null,
  answersBy: '2027-01-22',
  exploringOn: '2027-02-24',
  isExploringHeld: false,
  focusingOpenedEarly: null,
  partners: [
    {
      trust: 'whinfell',
      decision: 'accepted',
      decidedOn: '2026-10-28',
      signedOn: '2026-11-16',
      safeguardingLead: { person: 'ruth-abara', telephone: '01632 960 163' },
      dataContact: { person: 'olivia-trent' },
      explorers: [],
    },
    {
      trust: 'hollinfold',
      decision: 'accepted',
      decidedOn: '2026-11-04',
      signedOn: null,
      safeguardingLead: { person: 'rebecca-slade', telephone: '01632 960 377' },
      dataContact: { person: 'waseem-akhtar' },
      explorers: [],
    },
  ],
  questions: [],
  reviews: [],
}
