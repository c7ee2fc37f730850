import type { StoryPartnership } from '../story-of-reviews.ts'

/** The second pair: both self-reviews are disclosed and the teams are asking each other questions. */
export const saltmereWithHollinfold: StoryPartnership = {
  key: 'saltmere-with-hollinfold',
  name: 'Saltmere with Hollinfold',
  cohort: 'Autumn 2026',
  programme: 'lamplight',
  associate: 'dilip-mahendran',
  proposedBy: 'tamsin-greaves',
  proposedOn: '2026-09-07',
  openedOn: '2026-09-21',
  answersBy: '2026-10-14',
  exploringOn: '2026-12-01',
  isExploringHeld: false,
  focusingOpenedEarly: {
    host: 'hollinfold',
    on: '2026-11-19',
    because:
      'Hollinfold is to be visited first, and its heads would like to help choose the question before the end of term. The exploring meeting goes ahead as planned.',
  },
  partners: [
    {
      trust: 'saltmere',
      decision: 'accepted',
      decidedOn: '2026-09-09',
      signedOn: '2026-09-17',
      safeguardingLead: { person: 'bukola-adeyemi', telephone: '01632 960 241' },
      dataContact: { person: 'jean-corrigan' },
      explorers: ['diane-prowse', 'bukola-adeyemi', 'mark-holroyd'],
    },
    {
      trust: 'hollinfold',
      decision: 'accepted',
      decidedOn: '2026-09-11',
      signedOn: '2026-09-18',
      safeguardingLead: { person: 'rebecca-slade', telephone: '01632 960 377' },
      dataContact: { person: 'waseem-akhtar' },
      explorers: ['stephen-amadi', 'kathryn-bellis', 'parveen-kaur'],
    },
  ],
  questions: [
    {
      askedBy: 'kathryn-bellis',
      askedOf: 'saltmere',
      element: 'curriculum',
      askedOn: '2026-11-16',
      question:
        'If a teacher at Coldhithe could change one thing about the shared curriculum, what do you think it would be, and has anybody asked?',
      answer: {
        by: 'bukola-adeyemi',
        on: '2026-11-18',
        text: 'Its length, I think, and no, nobody has asked in a way that could be answered. We sent a form in July. We will ask again before we meet you, in the staff room and with cake.',
      },
    },
    {
      askedBy: 'parveen-kaur',
      askedOf: 'saltmere',
      element: 'purpose',
      askedOn: '2026-11-17',
      question: 'What does Farrowdene bring that the other three did not have?',
      answer: {
        by: 'diane-prowse',
        on: '2026-11-19',
        text: 'Experience with families who have recently come to this country, and a way of teaching early talk that is better than ours. I notice that I had to think before I wrote that.',
      },
    },
    {
      askedBy: 'stephen-amadi',
      askedOf: 'saltmere',
      element: 'capacity',
      askedOn: '2026-11-17',
      question: 'What would have to stop if Bukola were away for a term?',
      answer: null,
    },
    {
      askedBy: 'bukola-adeyemi',
      askedOf: 'hollinfold',
      element: 'visiting',
      askedOn: '2026-11-16',
      question: 'When did a visit last change the mind of the person visiting?',
      answer: {
        by: 'kathryn-bellis',
        on: '2026-11-19',
        text: 'At Brambleholt in the spring. I came to look at reading and left having changed how I think about what progress is. I did not tell anyone, which may be the answer to your next question.',
      },
    },
    {
      askedBy: 'mark-holroyd',
      askedOf: 'hollinfold',
      element: 'capacity',
      askedOn: '2026-11-18',
      question:
        'Who decides what help is offered, and at what point does the school that will receive it join in?',
      answer: null,
    },
    {
      askedBy: 'diane-prowse',
      askedOf: 'hollinfold',
      element: 'curriculum',
      askedOn: '2026-11-20',
      question:
        'You say that you have not decided what should be in common. What makes that decision hard to take?',
      answer: null,
    },
  ],
  reviews: [],
}
