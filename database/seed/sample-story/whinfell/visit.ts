import { notesOf } from '../notes.ts'
import type { StoryReview } from '../story-of-reviews.ts'
import { actions } from './actions.ts'
import { activities } from './activities.ts'
import { findings } from './findings.ts'
import { firstDay } from './notes-first-day.ts'
import { secondDay } from './notes-second-day.ts'

/** Larkmoor's review of Whinfell, finished. */
export const visitToWhinfell: StoryReview = {
  key: 'larkmoor-visits-whinfell',
  host: 'whinfell',
  visitor: 'larkmoor',
  hostCoordinator: 'olivia-trent',
  circle: ['peter-lindqvist', 'olivia-trent', 'anita-deshmukh', 'catherine-oakes'],
  element: 'assessment',
  priority: 'When we ask for an assessment, whose question are we answering?',
  positionStatement:
    'We are proud of how soon and how well we know our schools. Our self-review showed that those who read our assessments value them and those who make them do not. Both may be right. We have kept time diaries in twelve classrooms, and they made uncomfortable reading. Before we change anything we would like to understand what happens to an assessment from the day it is set to the day it is used, if it is, and what good assessment already goes on that we do not see.',
  focusStatedOn: '2026-07-03',
  lines: [
    {
      key: 'purpose',
      question: 'For each assessment we run, who uses the answer, and what do they do differently?',
    },
    { key: 'return', question: 'What comes back to the teacher who gave it, how soon, and in what form?' },
    { key: 'time', question: 'What does it take, and what is given up for it?' },
  ],
  team: [
    { person: 'sam-okafor', isLead: true },
    { person: 'nadia-rahman', isLead: false },
    { person: 'yusuf-demir', isLead: false },
    { person: 'sian-kelleher', isLead: false },
    { person: 'kirsty-lorimer', isLead: false },
    { person: 'priya-nair', isLead: false },
  ],
  teamAcceptedOn: '2026-07-09',
  visitFrom: '2026-09-29',
  visitTo: '2026-09-30',
  gatheredOn: '2026-10-02',
  activities,
  notes: notesOf(activities, [...firstDay, ...secondDay]),
  findings,
  findingsSharedOn: '2026-10-16',
  reflectionsReleasedOn: '2026-11-03',
  debriefOn: '2026-11-10',
  debrief: {
    agenda:
      'Which finding did you want to argue with, and what would settle the argument? What do you already do that you would like more of? What could stop? What would a teacher notice by Easter?',
    heard:
      'Whinfell read the third finding aloud and there was laughter, and then a long and useful silence. The data team had been asked to come for the last half-hour and changed the conversation by saying what was possible. Not everybody agrees about the spring window; the disagreement was put kindly and was left on the table for the secondary schools to settle by trying it.',
    nextSteps:
      'Stop the early years scores at once. Build the page by question and try it in Rushenby and Skerrowby first. Each head will tell their own staff what was heard. Larkmoor asked to borrow the page on trusting figures, and Whinfell asked how the first-year visits are arranged.',
  },
  planPriority:
    'Every assessment answers a question that somebody has, and the answer comes back in time to be used',
  actions,
  closedOn: '2026-11-20',
}
