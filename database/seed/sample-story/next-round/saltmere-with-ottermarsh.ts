import type { StoryPartnership } from '../story-of-reviews.ts'

/** Proposed: one chief executive has accepted, the other has not answered yet. */
export const saltmereWithOttermarsh: StoryPartnership = {
  key: 'saltmere-with-ottermarsh',
  name: 'Saltmere with Ottermarsh',
  cohort: 'Spring 2027',
  programme: 'lamplight',
  associate: 'dilip-mahendran',
  proposedBy: 'tamsin-greaves',
  proposedOn: '2026-11-09',
  openedOn: null,
  answersBy: '2027-01-29',
  exploringOn: null,
  isExploringHeld: false,
  focusingOpenedEarly: null,
  partners: [
    {
      trust: 'saltmere',
      decision: 'accepted',
      decidedOn: '2026-11-11',
      signedOn: null,
      safeguardingLead: { person: 'bukola-adeyemi', telephone: '01632 960 241' },
      dataContact: { person: 'jean-corrigan' },
      explorers: [],
    },
    {
      trust: 'ottermarsh',
      decision: 'waiting',
      decidedOn: null,
      signedOn: null,
      safeguardingLead: { person: 'owen-meredith', telephone: '01632 960 519' },
      dataContact: { person: 'pauline-judd' },
      explorers: [],
    },
  ],
  questions: [],
  reviews: [],
}
