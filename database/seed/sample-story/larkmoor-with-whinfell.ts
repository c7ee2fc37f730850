import { visitToLarkmoor } from './larkmoor/visit.ts'
import type { StoryPartnership } from './story-of-reviews.ts'
import { visitToWhinfell } from './whinfell/visit.ts'

/** The first pair, which has been all the way: everything is there. */
export const larkmoorWithWhinfell: StoryPartnership = {
  key: 'larkmoor-with-whinfell',
  name: 'Larkmoor with Whinfell',
  cohort: 'Spring 2026',
  programme: 'lamplight',
  associate: 'ros-ferriby',
  proposedBy: 'tamsin-greaves',
  proposedOn: '2026-03-02',
  openedOn: '2026-03-16',
  answersBy: '2026-05-08',
  exploringOn: '2026-06-22',
  isExploringHeld: true,
  focusingOpenedEarly: null,
  partners: [
    {
      trust: 'larkmoor',
      decision: 'accepted',
      decidedOn: '2026-03-04',
      signedOn: '2026-03-12',
      safeguardingLead: { person: 'imogen-vale', telephone: '01632 960 118' },
      dataContact: { person: 'gareth-pryce' },
      explorers: ['ada-penrose', 'sam-okafor', 'lucy-marsh', 'yusuf-demir'],
    },
    {
      trust: 'whinfell',
      decision: 'accepted',
      decidedOn: '2026-03-06',
      signedOn: '2026-03-13',
      safeguardingLead: { person: 'ruth-abara', telephone: '01632 960 163' },
      dataContact: { person: 'olivia-trent' },
      explorers: ['marcus-delaney', 'farah-siddiqui', 'olivia-trent', 'catherine-oakes'],
    },
  ],
  questions: [
    {
      askedBy: 'marcus-delaney',
      askedOf: 'larkmoor',
      element: 'talent',
      askedOn: '2026-06-15',
      question:
        'Executives and middle leaders stand as far apart here as anywhere on your page. If you put the two groups in one room, what would each be surprised to hear?',
      answer: {
        by: 'ada-penrose',
        on: '2026-06-18',
        text: 'I think that the executives would be surprised by how little reaches people, and the middle leaders by how much we say about them behind their backs, nearly all of it good. That we have not put them in one room is part of the answer.',
      },
    },
    {
      askedBy: 'farah-siddiqui',
      askedOf: 'larkmoor',
      element: 'culture',
      askedOn: '2026-06-15',
      question:
        'The leaders moved towards the schools when they agreed this level. What did you read or hear that made you move?',
      answer: {
        by: 'sam-okafor',
        on: '2026-06-17',
        text: 'Four people wrote, in different words, that they hear about changes and do not make them. We made a list of this year’s changes with a name beside each. Eleven of thirteen began with one of us.',
      },
    },
    {
      askedBy: 'catherine-oakes',
      askedOf: 'larkmoor',
      element: 'visiting',
      askedOn: '2026-06-16',
      question:
        'What would a school that is doing well say it had gained from the last person who visited it?',
      answer: {
        by: 'sam-okafor',
        on: '2026-06-18',
        text: 'A cup of tea and our relief, I fear. Two heads say that the phase visits among the primaries are different: those who visit have to leave a question behind.',
      },
    },
    {
      askedBy: 'olivia-trent',
      askedOf: 'larkmoor',
      element: 'capacity',
      askedOn: '2026-06-17',
      question: 'You pay for cover when people are lent. Do the schools that lend them know?',
      answer: {
        by: 'lucy-marsh',
        on: '2026-06-19',
        text: 'We asked all nine after you wrote this. Four knew. It will be in the first line of the request from now on.',
      },
    },
    {
      askedBy: 'ada-penrose',
      askedOf: 'whinfell',
      element: 'assessment',
      askedOn: '2026-06-15',
      question:
        'You settled on the level nearer the classroom. What would have had to be true for you to settle nearer the board?',
      answer: {
        by: 'marcus-delaney',
        on: '2026-06-18',
        text: 'One teacher who could tell us what she had done differently because of it. We asked and could not find her, though we found several doing something differently because of an assessment of their own.',
      },
    },
    {
      askedBy: 'yusuf-demir',
      askedOf: 'whinfell',
      element: 'culture',
      askedOn: '2026-06-16',
      question:
        'Your middle leaders feel more trusted than you thought. What are you doing that you do not know you are doing?',
      answer: {
        by: 'farah-siddiqui',
        on: '2026-06-19',
        text: 'Giving an afternoon and two colleagues to anyone with an idea. We began it to fill a gap in the calendar. It turns out to be the most important thing that we run.',
      },
    },
    {
      askedBy: 'sam-okafor',
      askedOf: 'whinfell',
      element: 'professional-learning',
      askedOn: '2026-06-16',
      question:
        'You say that you cannot show what the inquiry groups change. What would you accept as evidence, and who would have to agree?',
      answer: {
        by: 'marcus-delaney',
        on: '2026-06-19',
        text: 'Books, before and after, looked at by people from another school. The head of department who offered to show hers was not being rhetorical, and we have now looked. She is right.',
      },
    },
    {
      askedBy: 'lucy-marsh',
      askedOf: 'whinfell',
      element: 'purpose',
      askedOn: '2026-06-17',
      question: 'What have you learnt from Thornacre that the rest of the trust needed to know?',
      answer: {
        by: 'farah-siddiqui',
        on: '2026-06-19',
        text: 'That a list of habits is only a list if you were not there for the arguing. We are going to argue again, all eight schools, and we expect some of the habits to lose.',
      },
    },
  ],
  reviews: [visitToLarkmoor, visitToWhinfell],
}
