import type { NotePage } from '../notes.ts'

/** What Whinfell’s visitors saw and heard at Larkmoor on the first day. No names, no pupils. */
export const firstDay: NotePage[] = [
  {
    activity: 'lk-executives',
    author: 'farah-siddiqui',
    rows: [
      [
        'path',
        'executive',
        'heard',
        'Proud, with reason, of the heads who grew up in the trust: six of eight.',
      ],
      ['path', 'executive', 'heard', '“If somebody wants to lead here, they will be noticed.”', 'quote'],
      [
        'path',
        'executive',
        'heard',
        'Asked how a middle leader would hear of a post elsewhere in the trust: the bulletin, or their head would say.',
      ],
      [
        'first-years',
        'executive',
        'heard',
        'The first-year offer was designed with people at the end of theirs, and is looked at again each June.',
      ],
      [
        'appraisal',
        'executive',
        'heard',
        'Appraisal was rewritten two years ago so that growth came first. Believes that it has landed in most schools.',
      ],
      [
        'path',
        'executive',
        'heard',
        'From the finance side: the cost of replacing people in mid-career is known and has not been put in front of the board.',
      ],
      [
        'path',
        'executive',
        'heard',
        'Wondered aloud whether heads hold on to their best people, and whether they would do the same.',
      ],
    ],
  },
  {
    activity: 'lk-primary-leaders',
    author: 'jerome-walters',
    rows: [
      [
        'path',
        'middle leader',
        'heard',
        '“I found out about the post from a friend at another trust.” Two others nodded.',
        'quote',
      ],
      [
        'path',
        'middle leader',
        'heard',
        '“I have been ready for three years. I do not know what for.”',
        'quote',
      ],
      [
        'path',
        'middle leader',
        'heard',
        'Subject networks come up again and again as the place where they feel they belong to something larger.',
      ],
      [
        'path',
        'middle leader',
        'heard',
        'One spent a term leading English in a sister school: “the best thing that has happened to me at work”. Came back to the same post and the same hours.',
        'quote',
      ],
      [
        'appraisal',
        'middle leader',
        'heard',
        'Describe appraisal as the day targets are set. All five, in nearly the same words.',
      ],
      [
        'path',
        'middle leader',
        'heard',
        'Asked what they would change: “Ask me. Once a year, somebody who is not checking anything.”',
        'quote',
      ],
    ],
  },
  {
    activity: 'lk-primary-leaders',
    author: 'grace-ndlovu',
    rows: [
      [
        'first-years',
        'middle leader',
        'heard',
        'Three of the five coach new teachers and say that it has taught them as much as it has taught the person coached.',
      ],
      [
        'path',
        'middle leader',
        'heard',
        'Nobody in the room could name a role between subject leader and deputy.',
      ],
    ],
  },
  {
    activity: 'lk-larchester-heads',
    author: 'leon-achterberg',
    rows: [
      [
        'path',
        'headteacher',
        'heard',
        'Keeps a note of who could step up. It is in a drawer: “I would not want to promise what I cannot give.”',
        'quote',
      ],
      [
        'path',
        'headteacher',
        'heard',
        'Would release a strong subject leader for a year, if another came the other way.',
      ],
      [
        'path',
        'senior leader',
        'heard',
        'Came from a sister school four years ago, after a conversation at a network meeting rather than an advertisement.',
      ],
      [
        'appraisal',
        'headteacher',
        'heard',
        'Uses appraisal to talk about the next two years. Has thrown the second page of the form away.',
      ],
      [
        'first-years',
        'senior leader',
        'heard',
        'The coaching hour is put in the timetable before anything else, and it has never been moved this year.',
      ],
      [
        'path',
        'headteacher',
        'heard',
        'Heads talk about vacancies at their meeting. They do not talk about people.',
      ],
    ],
  },
  {
    activity: 'lk-new-teachers',
    author: 'grace-ndlovu',
    rows: [
      ['first-years', 'early-career teacher', 'heard', '“My coach is someone I’d want to become.”', 'quote'],
      [
        'first-years',
        'early-career teacher',
        'heard',
        'Unprompted, four of five mention the visit to a sister school. One went back in her own time.',
      ],
      [
        'first-years',
        'early-career teacher',
        'heard',
        '“Nobody has ever taken my coaching hour for cover. My friends elsewhere do not believe me.”',
        'quote',
      ],
      [
        'first-years',
        'teacher',
        'heard',
        'A coach in her fifth year: gives what she once received, and has nobody who does it for her now.',
      ],
      [
        'path',
        'early-career teacher',
        'heard',
        'All five expect to be in the trust in three years. Asked about six years, two laughed.',
      ],
      [
        'appraisal',
        'early-career teacher',
        'heard',
        'Appraisal in the first two years is a conversation with the coach in the room. They were surprised that it is not so later.',
      ],
    ],
  },
  {
    activity: 'lk-coaching',
    author: 'hannah-croft',
    rows: [
      [
        'first-years',
        'visitor',
        'seen',
        'A coaching conversation: the coach spoke for about a quarter of the time. It ended with one thing to try on Thursday.',
      ],
      [
        'first-years',
        'visitor',
        'seen',
        'The room was booked for the term and had a sign on the door. Two people knocked and went away again.',
      ],
      [
        'first-years',
        'teacher',
        'heard',
        'The coach afterwards: trained over two days and coached as a coach once a half-term.',
      ],
      [
        'path',
        'teacher',
        'heard',
        'The coach has not been asked what she would like to do next. “Perhaps this is it, and I do love it.”',
      ],
    ],
  },
]
