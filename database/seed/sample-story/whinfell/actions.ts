import type { StoryAction } from '../story-of-reviews.ts'

/** What Whinfell decided to do about what it heard. */
export const actions: StoryAction[] = [
  {
    finding: 'wf-return',
    title: 'Send each teacher one page on their class, by question, within a week of the window closing',
    owner: 'olivia-trent',
    level: 'trust',
    nature: 'assurance',
    startsOn: '2026-11-23',
    dueOn: '2027-02-26',
    shouldChange: 'Teachers say that something came back which they used in the same fortnight.',
    done: null,
  },
  {
    finding: 'wf-time',
    title:
      'Drop the spring window in six schools, and keep it in the two where departments have asked for it',
    owner: 'farah-siddiqui',
    level: 'trust',
    nature: 'assurance',
    startsOn: '2026-11-16',
    dueOn: '2027-01-08',
    shouldChange:
      'Teachers get back the time of one window, and nobody can name a decision that was worse for it.',
    done: null,
  },
  {
    finding: 'wf-early-scores',
    title: 'Stop asking early years for scores, and ask the teams what they would like the trust to know',
    owner: 'farah-siddiqui',
    level: 'trust',
    nature: 'networking',
    startsOn: '2026-11-16',
    dueOn: '2026-11-27',
    shouldChange:
      'What the trust knows of its youngest pupils is what the people beside them think worth knowing.',
    done: {
      on: '2026-11-18',
      note: 'The fields are switched off. Three teams met on Wednesday and have sent us a page that we wish we had had for years.',
    },
  },
  {
    finding: 'wf-books',
    title: 'Pair schools to read pupils’ work side by side once a term, starting with the four smallest',
    owner: 'fiona-meldrum',
    level: 'cluster',
    nature: 'networking',
    startsOn: '2027-01-11',
    dueOn: '2027-07-09',
    shouldChange: 'Teachers in small schools have colleagues with whom to agree what good work looks like.',
    done: null,
  },
  {
    finding: 'wf-whose-question',
    title:
      'Add to the calendar, for each assessment, whose question it answers; leave out any that has no answer',
    owner: 'marcus-delaney',
    level: 'trust',
    nature: 'assurance',
    startsOn: '2026-12-01',
    dueOn: '2027-03-19',
    shouldChange:
      'Anyone asked what an assessment is for gives the same answer as the person who asked for it.',
    done: null,
  },
]
