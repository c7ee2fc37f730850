import type { NotePage } from '../notes.ts'

/** What Larkmoor’s visitors saw, heard and read at Whinfell: papers, figures and the first day. No names, no pupils. */
export const firstDay: NotePage[] = [
  {
    activity: 'wf-papers',
    author: 'sam-okafor',
    rows: [
      [
        'purpose',
        'central team',
        'read',
        'The calendar lists every assessment with its date, its paper and who enters it. There is no column for what it is for.',
      ],
      [
        'time',
        'teacher',
        'read',
        'Time diaries of twelve teachers: between five and nine hours in each window, most of it marking, a third of it entry.',
      ],
      [
        'time',
        'teacher',
        'read',
        'Four diaries note in the margin that a topic was dropped or shortened to make room.',
      ],
      [
        'return',
        'central team',
        'read',
        'The report that schools receive shows totals and colours. Answers to single questions are held, and are not in it.',
      ],
      [
        'purpose',
        'central team',
        'read',
        'The papers themselves are thoughtful: several questions would tell a teacher exactly what had been misunderstood.',
      ],
      [
        'return',
        'central team',
        'read',
        'Dates of the last three reports: nineteen, twenty-two and twenty-six working days after the window closed.',
      ],
    ],
  },
  {
    activity: 'wf-dashboard',
    author: 'nadia-rahman',
    rows: [
      [
        'purpose',
        'central team',
        'seen',
        'The trustee’s view: one page, clear, with a sentence on how much to trust each figure. The best of its kind that I have seen.',
      ],
      [
        'return',
        'central team',
        'seen',
        'The head’s view is available two days after entry closes. The teacher’s view is not switched on in five of the eight schools.',
      ],
      ['return', 'visitor', 'seen', 'Where it is switched on, it takes seven steps to reach one class.'],
      [
        'purpose',
        'central team',
        'read',
        'Small groups are marked as such, and the page says in words that they should not be compared.',
      ],
      [
        'purpose',
        'central team',
        'read',
        'Last year’s board minutes: assessment discussed at each of three meetings. One decision followed, about reading.',
      ],
    ],
  },
  {
    activity: 'wf-executives',
    author: 'sam-okafor',
    rows: [
      [
        'purpose',
        'executive',
        'heard',
        '“Within two days I know where every school stands.” Said with pride, and it is true.',
        'quote',
      ],
      [
        'purpose',
        'executive',
        'heard',
        'Asked what teachers do differently as a result: a long pause, then, “I assume that they look at it.”',
        'quote',
      ],
      [
        'time',
        'executive',
        'heard',
        'Had believed entry to take an hour or so. Saw the diaries for the first time in September.',
      ],
      [
        'purpose',
        'executive',
        'heard',
        'The three windows were set up when two schools were in difficulty. Neither is now.',
      ],
      [
        'return',
        'executive',
        'heard',
        'Single questions are left out of the report because an earlier version was thought too long.',
      ],
      [
        'purpose',
        'executive',
        'heard',
        'Would give up the spring window tomorrow, and has not said so to the others.',
      ],
    ],
  },
  {
    activity: 'wf-departments',
    author: 'priya-nair',
    rows: [
      [
        'return',
        'middle leader',
        'heard',
        '“We enter everything, and what comes back is a colour.”',
        'quote',
      ],
      [
        'return',
        'middle leader',
        'heard',
        'The science department keeps its own record by question, on paper, so that it can re-teach the next day.',
      ],
      [
        'purpose',
        'middle leader',
        'heard',
        'All six could say what the summer papers are for. None could say what the autumn ones are for.',
      ],
      ['time', 'middle leader', 'heard', 'The week of entry is the week they do not visit lessons.'],
      [
        'purpose',
        'middle leader',
        'heard',
        'Moderating writing together is the one part that nobody would give up: “That is where I learn what good is.”',
        'quote',
      ],
      [
        'time',
        'middle leader',
        'heard',
        'Two have stopped setting a piece of work of their own, because there is no time to read both.',
      ],
    ],
  },
  {
    activity: 'wf-departments',
    author: 'kirsty-lorimer',
    rows: [
      [
        'purpose',
        'middle leader',
        'heard',
        'Common papers are liked where departments wrote them, and put up with where they did not.',
      ],
    ],
  },
  {
    activity: 'wf-rushenby',
    author: 'sian-kelleher',
    rows: [
      [
        'purpose',
        'headteacher',
        'heard',
        'Uses the autumn results with each year team within a week, from the scripts, before the trust’s report has arrived.',
      ],
      [
        'return',
        'middle leader',
        'heard',
        'Never sees how pupils answered each question, only the total. Would trade the colour for the questions.',
      ],
      [
        'purpose',
        'headteacher',
        'heard',
        'Is asked about results in each meeting with the trust and finds the questions fair and useful.',
      ],
      [
        'time',
        'headteacher',
        'heard',
        'Pays two people by the hour to enter marks so that teachers need not. Had not mentioned it to anybody.',
      ],
      [
        'return',
        'middle leader',
        'heard',
        'Shares a spreadsheet of common mistakes with two other schools. It is unofficial and well thumbed.',
      ],
    ],
  },
  {
    activity: 'wf-planning',
    author: 'yusuf-demir',
    rows: [
      [
        'return',
        'visitor',
        'seen',
        'A year team planning the next fortnight from a pile of exercise books. The trust’s report was on the table and was not opened.',
      ],
      [
        'return',
        'visitor',
        'seen',
        'In forty minutes they named three things pupils had misunderstood and changed two lessons because of it.',
      ],
      [
        'return',
        'teacher',
        'heard',
        '“The books tell me on the day. The report tells me in a month.”',
        'quote',
      ],
      ['purpose', 'teacher', 'heard', 'Was told that the spring test is to prepare for the summer test.'],
      ['time', 'teacher', 'heard', 'Enters marks on the last Sunday of the window, every time.'],
      [
        'purpose',
        'senior leader',
        'heard',
        'Thinks that the windows keep the school honest, and would miss them. Would not miss the spring one.',
      ],
    ],
  },
]
