import type { StoryPartnership } from '../story.ts'

/** The third pair: proposed; one chief executive has accepted, the other has not answered yet. */
export const kestrelbeckWithOttermarsh: StoryPartnership = {
  key: 'kestrelbeck-with-ottermarsh',
  name: 'Kestrelbeck with Ottermarsh',
  cohort: 'Autumn 2026',
  programme: 'lamplight',
  associate: 'ros-ferriby',
  proposedBy: 'tamsin-greaves',
  proposedOn: '2026-11-09',
  openedOn: null,
  answersBy: '2026-12-18',
  exploringOn: null,
  stage: 'preparing',
  partners: [
    {
      trust: 'kestrelbeck',
      decision: 'accepted',
      decidedOn: '2026-11-11',
      signedOn: null,
      safeguardingLead: { person: 'sarah-quigley', telephone: '01632 960 452' },
      dataContact: { person: 'liam-doherty' },
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
