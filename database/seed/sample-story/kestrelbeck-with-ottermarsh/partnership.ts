import type { StoryPartnership } from '../story-of-reviews.ts'
import { visitToKestrelbeck } from './visit-to-kestrelbeck.ts'
import { visitToOttermarsh } from './visit-to-ottermarsh.ts'

/** In the middle of its visits: one host reflects on what it was told, at the other notes are being taken. */
export const kestrelbeckWithOttermarsh: StoryPartnership = {
  key: 'kestrelbeck-with-ottermarsh',
  name: 'Kestrelbeck with Ottermarsh',
  cohort: 'Spring 2026',
  programme: 'lamplight',
  associate: 'ros-ferriby',
  proposedBy: 'tamsin-greaves',
  proposedOn: '2026-03-03',
  openedOn: '2026-03-17',
  answersBy: '2026-05-15',
  exploringOn: '2026-06-24',
  isExploringHeld: true,
  focusingOpenedEarly: null,
  partners: [
    {
      trust: 'kestrelbeck',
      decision: 'accepted',
      decidedOn: '2026-03-05',
      signedOn: '2026-03-16',
      safeguardingLead: { person: 'sarah-quigley', telephone: '01632 960 452' },
      dataContact: { person: 'liam-doherty' },
      explorers: ['angela-stroud', 'liam-doherty', 'naomi-feld'],
    },
    {
      trust: 'ottermarsh',
      decision: 'accepted',
      decidedOn: '2026-03-09',
      signedOn: '2026-03-17',
      safeguardingLead: { person: 'owen-meredith', telephone: '01632 960 519' },
      dataContact: { person: 'pauline-judd' },
      explorers: ['rosalind-adair', 'owen-meredith', 'hilary-frayne'],
    },
  ],
  questions: [
    {
      askedBy: 'owen-meredith',
      askedOf: 'kestrelbeck',
      element: 'assessment',
      askedOn: '2026-06-17',
      question: 'Which of your assessments would a teacher ask for if you stopped it?',
      answer: {
        by: 'angela-stroud',
        on: '2026-06-19',
        text: 'The reading one. Of the others I am no longer sure, and that may be what we ask you to look at.',
      },
    },
    {
      askedBy: 'naomi-feld',
      askedOf: 'ottermarsh',
      element: 'culture',
      askedOn: '2026-06-18',
      question: 'When did an idea last travel from one of your schools to the other, and who carried it?',
      answer: {
        by: 'rosalind-adair',
        on: '2026-06-22',
        text: 'Owen carried it, because Owen works in both. We had not noticed that this was the only road.',
      },
    },
  ],
  reviews: [visitToKestrelbeck, visitToOttermarsh],
}
