import type { NotePage } from '../notes.ts'

/** What Whinfell’s visitors saw, heard and read at Larkmoor on the second day. No names, no pupils. */
export const secondDay: NotePage[] = [
  {
    activity: 'lk-greywethers-walk',
    author: 'hannah-croft',
    rows: [
      [
        'path',
        'visitor',
        'seen',
        'Staff room noticeboard: training, union, a birthday list. No posts, in this school or any other.',
      ],
      [
        'path',
        'teacher',
        'heard',
        '“We are asked to advise the other schools. Nobody has ever suggested we apply to one.”',
        'quote',
      ],
      [
        'first-years',
        'visitor',
        'seen',
        'First-year teachers’ names and their coaches’ on a board by the office, with photographs and coaching times.',
      ],
      [
        'path',
        'support staff',
        'heard',
        'Two people trained as assistants here and now teach here. Both said that the head had suggested it.',
      ],
      [
        'appraisal',
        'senior leader',
        'heard',
        'Has turned the appraisal form upside down, literally: page two comes first.',
      ],
    ],
  },
  {
    activity: 'lk-secondary-leaders',
    author: 'leon-achterberg',
    rows: [
      [
        'path',
        'middle leader',
        'heard',
        '“We are new, so perhaps it is our turn next. But it would be good to be told.”',
        'quote',
      ],
      [
        'path',
        'middle leader',
        'heard',
        'Two of six have looked at posts elsewhere this term. Neither wants to go.',
      ],
      [
        'path',
        'middle leader',
        'heard',
        'Three did not know that the trust has a register of expertise. One is on it.',
      ],
      ['appraisal', 'middle leader', 'heard', '“It’s the form you do in October.”', 'quote'],
      [
        'appraisal',
        'middle leader',
        'heard',
        'As people who appraise others: an hour for each, no training, and the targets arrive already written.',
      ],
      [
        'path',
        'middle leader',
        'heard',
        'The science network was named by both scientists in the room as a reason to stay.',
      ],
    ],
  },
  {
    activity: 'lk-secondary-leaders',
    author: 'farah-siddiqui',
    rows: [
      [
        'first-years',
        'middle leader',
        'heard',
        'Say that new colleagues are better prepared for their second year than they themselves were.',
      ],
      [
        'path',
        'middle leader',
        'heard',
        'Asked who would notice if they grew: their team, their pupils’ families, and after a pause, their head.',
      ],
    ],
  },
  {
    activity: 'lk-fourth-year',
    author: 'jerome-walters',
    rows: [
      [
        'path',
        'teacher',
        'heard',
        '“For two years I had a coach, and then it was as if I was finished.”',
        'quote',
      ],
      [
        'path',
        'teacher',
        'heard',
        'Would stay in the classroom for good if there were a way to grow there. Had not heard of one.',
      ],
      ['appraisal', 'teacher', 'heard', '“I have never been asked in an appraisal what I want.”', 'quote'],
      [
        'path',
        'teacher',
        'heard',
        'Was encouraged by a colleague in another of our schools to apply for a lead role; missed the date by two days.',
      ],
      [
        'path',
        'teacher',
        'heard',
        'Worked in a sister school for half a year: “I came back twice the teacher.”',
        'quote',
      ],
      ['first-years', 'teacher', 'heard', 'Five years on, still has lunch with the person who coached him.'],
    ],
  },
  {
    activity: 'lk-cinder-path',
    author: 'grace-ndlovu',
    rows: [
      [
        'path',
        'support staff',
        'heard',
        'Asked what growing here might mean for somebody who is not a teacher. Nobody had put the question to them before.',
      ],
      [
        'path',
        'local governor',
        'heard',
        'Hears about vacancies and results. Has not heard about the people in between, and would like to.',
      ],
      [
        'path',
        'headteacher',
        'heard',
        'Lent a phase leader for two terms. The school that received her offered her a post, and the head was glad and bereft.',
      ],
      [
        'appraisal',
        'headteacher',
        'heard',
        'Agrees that the policy is about growth. “By the time I have done the targets, the hour has gone.”',
        'quote',
      ],
      [
        'first-years',
        'headteacher',
        'heard',
        'The sister-school visit costs one day’s cover, and she would give up many things before that.',
      ],
    ],
  },
  {
    activity: 'lk-people-team',
    author: 'peter-lindqvist',
    rows: [
      [
        'path',
        'central team',
        'heard',
        'Four people look after all recruitment. Nobody has it in their job to look after those who are already here.',
      ],
      [
        'path',
        'central team',
        'heard',
        'Could make a list of everyone in years four to six in an afternoon. Has not been asked for one.',
      ],
      [
        'first-years',
        'central team',
        'heard',
        'Matches each new teacher with a coach by hand, over two weeks in June, and enjoys it more than anything else in the year.',
      ],
      [
        'appraisal',
        'central team',
        'heard',
        'Collects the forms and checks that they are there. Does not read them.',
      ],
      [
        'path',
        'central team',
        'heard',
        'Heads ring up about vacancies. They seldom ring up about somebody who is ready to move on.',
      ],
    ],
  },
  {
    activity: 'lk-trustees',
    author: 'peter-lindqvist',
    rows: [
      [
        'path',
        'trustee',
        'heard',
        'Sees vacancies each half-term and leavers each year. Had not seen leavers by length of service until the self-review.',
      ],
      ['path', 'trustee', 'heard', 'From another line of work: “We would have known their names.”', 'quote'],
      [
        'first-years',
        'trustee',
        'heard',
        'Has met new teachers at the autumn welcome and hears the same story from each.',
      ],
      [
        'appraisal',
        'trustee',
        'heard',
        'Approved the new policy because it put growth first. Has not asked since how it is used.',
      ],
    ],
  },
]
