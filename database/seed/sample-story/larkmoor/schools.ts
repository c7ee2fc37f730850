import type { StoryReasons, StorySchoolReviews } from '../story-of-self-reviews.ts'

/** What schools said of each element of *school peer review*, in its order, where it is weaker and where it is stronger. */
export const schoolReasons: StoryReasons[] = [
  [
    'We can say what we teach in each year, and less well why in that order.',
    'Each subject lead showed how one year leads to the next.',
  ],
  [
    'It depends on the room: we saw the best and the plainest lesson on one corridor.',
    'Pupils described the same habits in every lesson, in their own words.',
  ],
  [
    'We test more often than we change what we do next.',
    'Teachers showed what they taught again, and to whom, because of an answer.',
  ],
  [
    'Those who fall behind in reading stay behind for too long.',
    'Every adult who hears children read was taught how, the office included.',
  ],
  [
    'Lunchtime is another school from ten o’clock.',
    'Visitors keep saying that it is calm, and pupils wonder why they say it.',
  ],
  [
    'They work hard for the teacher, and less when it is up to them.',
    'Pupils went on with a question after the bell.',
  ],
  [
    'We know who is missing, and not always why.',
    'Somebody rings before registration is over, and it is somebody the family knows.',
  ],
  [
    'Our plan has eleven priorities, which is to say none.',
    'Staff named the same two things to work on, and so did governors.',
  ],
  [
    'Middle leaders run their areas; nobody has asked them what the school should do.',
    'Two of this year’s changes began with a middle leader.',
  ],
  [
    'Three good people left, and we learnt why afterwards.',
    'Everybody could name what they had got better at, and who had helped.',
  ],
  [
    'Governors hear from us, and seldom from anybody else.',
    'Governors ask the second question, and come to see for themselves.',
  ],
  [
    'Support is kind, and often in another room.',
    'We watched pupils with plans learn beside their friends, and the teacher plan for it.',
  ],
  [
    'Those with least still get least of what is not compulsory.',
    'Clubs and trips look like the school: we counted.',
  ],
  ['We reach the families who come to us.', 'Families told us what they had taught each other here.'],
  [
    'Nearly every child named an adult. We want the word nearly to go.',
    'Every child named an adult they would tell, and the adult knew.',
  ],
  ['It happens in assemblies and stops at the door.', 'Pupils run things that would fall over without them.'],
  [
    'The timetable talks of well-being; the day does not leave time for it.',
    'Staff went home at a sensible hour, and pupils noticed.',
  ],
  [
    'They are ready for the test, and less for the school after it.',
    'Last year’s leavers came back and told this year’s what to expect.',
  ],
]

/**
 * Schools of Larkmoor that review themselves: two have shared what they agreed, in two years; one has agreed and not
 * decided whether to share; one has been invited. Levels are written in the order of the framework.
 */
export const larkmoorSchools: StorySchoolReviews = {
  trust: 'larkmoor',
  takenInBy: 'ada-penrose',
  takenInOn: '2026-03-16',
  invited: [
    {
      school: 'plover-lane-primary',
      name: 'Beth Hargreave',
      email: 'beth.hargreave@larkmoor.sample.invalid',
      on: '2026-11-16',
    },
  ],
  schools: [
    {
      school: 'tern-bay-primary',
      // With the account that he has as a headteacher of the trust.
      head: { key: 'yusuf-demir', name: 'Yusuf Demir' },
      people: [
        ['senior_leader', 'Marian Holt', 'Deputy headteacher'],
        ['senior_leader', 'Josip Varga', 'Assistant headteacher'],
        ['teacher', 'Ailsa Grieve', 'Teacher, year 2'],
        ['teacher', 'Femi Alade', 'Teacher, year 4'],
        ['teacher', 'Carys Bevan', 'Teacher, year 6'],
        ['governor', 'Norman Petty', 'Chair of governors'],
      ],
      years: [
        {
          cycle: 2025,
          levels: '232123221222332232',
          priorities: [3, 6],
          ...daysIn('spring'),
          isShared: true,
        },
        {
          cycle: 2026,
          levels: '233223322222333232',
          priorities: [3, 12],
          ...daysIn('autumn'),
          isShared: true,
        },
      ],
    },
    {
      school: 'pennystow-primary',
      head: { key: 'tilda-marchetti', name: 'Tilda Marchetti' },
      people: [
        ['senior_leader', 'Owain Probert', 'Deputy headteacher'],
        ['senior_leader', 'Sabah Rehman', 'Inclusion lead'],
        ['teacher', 'Lottie Crane', 'Teacher, reception'],
        ['teacher', 'Hamish Orr', 'Teacher, year 3'],
        ['teacher', 'Jun Takeda', 'Teacher, year 5'],
        ['governor', 'Brenda Skelton', 'Chair of governors'],
      ],
      years: [
        { cycle: 2025, levels: '322332232232243322', priorities: [1], ...daysIn('spring'), isShared: true },
        { cycle: 2026, levels: '332333232233243333', priorities: [9], ...daysIn('autumn'), isShared: true },
      ],
    },
    {
      school: 'curlewby-high',
      head: { key: 'martin-oduya', name: 'Martin Oduya' },
      people: [
        ['senior_leader', 'Rosa Quill', 'Deputy headteacher'],
        ['senior_leader', 'Desmond Achebe', 'Assistant headteacher'],
        ['teacher', 'Petra Lindgren', 'Teacher of geography'],
        ['teacher', 'Colm Rafferty', 'Teacher of design'],
        ['teacher', 'Nisha Varma', 'Teacher of mathematics'],
        ['governor', 'Edith Lowther', 'Chair of governors'],
      ],
      years: [
        {
          cycle: 2026,
          levels: '222221212121222212',
          priorities: [1, 7],
          ...daysIn('autumn'),
          isShared: false,
        },
      ],
    },
  ],
}

/** When a self-review was opened, revealed, agreed and, where it was, shared. */
function daysIn(term: 'spring' | 'autumn') {
  return term === 'spring'
    ? { openedOn: '2026-03-23', revealedOn: '2026-04-27', agreedOn: '2026-05-05', sharedOn: '2026-05-07' }
    : { openedOn: '2026-09-21', revealedOn: '2026-10-19', agreedOn: '2026-11-02', sharedOn: '2026-11-05' }
}
