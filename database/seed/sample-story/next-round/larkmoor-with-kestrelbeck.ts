import type { StoryPartnership } from '../story-of-reviews.ts'

/** Open, and both self-reviews are being answered. */
export const larkmoorWithKestrelbeck: StoryPartnership = {
  key: 'larkmoor-with-kestrelbeck',
  name: 'Larkmoor with Kestrelbeck',
  cohort: 'Spring 2027',
  programme: 'lamplight',
  associate: 'ros-ferriby',
  proposedBy: 'tamsin-greaves',
  proposedOn: '2026-10-19',
  openedOn: '2026-11-06',
  answersBy: '2027-01-15',
  exploringOn: '2027-02-10',
  isExploringHeld: false,
  focusingOpenedEarly: null,
  partners: [
    {
      trust: 'larkmoor',
      decision: 'accepted',
      decidedOn: '2026-10-21',
      signedOn: '2026-11-04',
      safeguardingLead: { person: 'imogen-vale', telephone: '01632 960 118' },
      dataContact: { person: 'gareth-pryce' },
      explorers: ['ada-penrose', 'sam-okafor', 'beth-hargreave'],
    },
    {
      trust: 'kestrelbeck',
      decision: 'accepted',
      decidedOn: '2026-10-22',
      signedOn: '2026-11-06',
      safeguardingLead: { person: 'sarah-quigley', telephone: '01632 960 452' },
      dataContact: { person: 'liam-doherty' },
      explorers: ['angela-stroud', 'liam-doherty'],
    },
  ],
  questions: [],
  reviews: [],
}
