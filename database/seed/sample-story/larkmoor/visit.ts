import { notesOf } from '../notes.ts'
import type { StoryReview } from '../story-of-reviews.ts'
import { actions } from './actions.ts'
import { activities } from './activities.ts'
import { findings } from './findings.ts'
import { firstDay } from './notes-first-day.ts'
import { readBefore } from './notes-read-before.ts'
import { secondDay } from './notes-second-day.ts'

/** Whinfell's review of Larkmoor, finished. */
export const visitToLarkmoor: StoryReview = {
  key: 'whinfell-visits-larkmoor',
  host: 'larkmoor',
  visitor: 'whinfell',
  hostCoordinator: 'clare-whitcombe',
  circle: ['lucy-marsh', 'nadia-rahman', 'beth-hargreave'],
  element: 'talent',
  priority: 'How do people in our schools know that the trust wants them to stay and grow?',
  positionStatement:
    'We believe that we look after people well at the start of their careers and that we have grown most of our own heads. Our self-review tells us that people in the middle do not see it as we do. We lose more of them than we can explain, and we think it has to do with what happens, or does not, after the third year. We do not know what they hear from us, or whether our appraisal helps. Please go and ask them.',
  focusStatedOn: '2026-07-03',
  lines: [
    {
      key: 'path',
      question:
        'After the third year, who talks with people about what could come next, and what do they hear?',
    },
    {
      key: 'first-years',
      question: 'What makes the first two years work, and how much of it could last longer?',
    },
    {
      key: 'appraisal',
      question: 'What is appraisal for, in the eyes of the people on each side of the table?',
    },
  ],
  team: [
    { person: 'farah-siddiqui', isLead: true },
    { person: 'peter-lindqvist', isLead: false },
    { person: 'jerome-walters', isLead: false },
    { person: 'leon-achterberg', isLead: false },
    { person: 'grace-ndlovu', isLead: false },
    { person: 'hannah-croft', isLead: false },
  ],
  teamAcceptedOn: '2026-07-10',
  visitFrom: '2026-10-06',
  visitTo: '2026-10-07',
  gatheredOn: '2026-10-09',
  activities,
  notes: notesOf(activities, [...readBefore, ...firstDay, ...secondDay]),
  findings,
  findingsSharedOn: '2026-10-20',
  reflectionsReleasedOn: '2026-11-04',
  debriefOn: '2026-11-12',
  debrief: {
    agenda:
      'What did we recognise at once? What surprised us, and what does the surprise tell us? Which one thing, if we did it well, would make most of the rest easier? Who else in the trust should hear this, and from whom?',
    heard:
      'Larkmoor went straight to the question after the third year. Its executives had been looking at those who rose and not at those who left; one of them had had the figures all along and had not thought that anyone would want them. The team from Whinfell offered that its own career map took three goes. Both agreed that the first-year offer is the best answer Larkmoor already has to its own question: what would it be like if it did not stop?',
    nextSteps:
      'A conversation for everyone in their fourth year, before the summer, with somebody who is not their line manager. Larkmoor will tell the people who took part what was heard, in its own words, before the end of term. The two directors will speak in February about what has changed.',
  },
  planPriority:
    'People in the middle of their careers can see what could come next here, and hear it from somebody',
  actions,
  closedOn: '2026-11-20',
}
