import type { NotePage } from '../notes.ts'

/** What Larkmoor’s visitors saw, heard and read at Whinfell on the second day. No names, no pupils. */
export const secondDay: NotePage[] = [
  {
    activity: 'wf-early-years',
    author: 'sian-kelleher',
    rows: [
      [
        'purpose',
        'teacher',
        'heard',
        'Was asked for scores for things that no one in early years would score. Entered a middle number for everyone.',
      ],
      [
        'purpose',
        'visitor',
        'seen',
        'Rich, careful notes on what children were doing and saying on every wall. None of it goes into the system or needs to.',
      ],
      [
        'return',
        'teacher',
        'heard',
        'Has never received anything back about her class and assumed that this was usual.',
      ],
      [
        'time',
        'support staff',
        'heard',
        'Helps with entry during the afternoon, so there is one adult fewer outside.',
      ],
      [
        'purpose',
        'middle leader',
        'heard',
        'Raised it once, kindly, and was kindly told that everyone does it.',
      ],
    ],
  },
  {
    activity: 'wf-reading',
    author: 'yusuf-demir',
    rows: [
      [
        'purpose',
        'middle leader',
        'heard',
        'Runs her own reading check because she needs to know on the day.',
      ],
      [
        'purpose',
        'teacher',
        'heard',
        'Reading is tested twice in one fortnight: once for the trust and once because they want to know.',
      ],
      [
        'return',
        'middle leader',
        'heard',
        'Her own check takes ten minutes and changes groups the next morning.',
      ],
      [
        'purpose',
        'teacher',
        'heard',
        'The year that the trust looked at reading across all schools, the questions came back and were talked about. “That was brilliant. We never did it again.”',
        'quote',
      ],
      ['time', 'teacher', 'heard', 'Does not mind testing. Minds testing that nobody reads.'],
    ],
  },
  {
    activity: 'wf-reading',
    author: 'sian-kelleher',
    rows: [
      [
        'return',
        'visitor',
        'seen',
        'The reading lead’s wall chart, changed that morning, with three arrows and a date.',
      ],
      [
        'purpose',
        'headteacher',
        'heard',
        'Glad of the trust’s figures when she writes to governors; does not use them with staff.',
      ],
    ],
  },
  {
    activity: 'wf-skerrowby',
    author: 'kirsty-lorimer',
    rows: [
      [
        'purpose',
        'headteacher',
        'heard',
        'Common papers let an isolated school know how it is doing. Would defend them, in two windows rather than three.',
      ],
      [
        'return',
        'middle leader',
        'heard',
        '“By the time the analysis reaches me we are two topics on.”',
        'quote',
      ],
      ['time', 'middle leader', 'heard', 'A department of four enters nine hundred marks in each window.'],
      [
        'purpose',
        'middle leader',
        'heard',
        'Would like to write the papers with the other secondary and has never been asked.',
      ],
      [
        'return',
        'headteacher',
        'heard',
        'Prints the teacher’s view for each department, since nobody finds it on the screen.',
      ],
      ['purpose', 'local governor', 'heard', 'Reads the one-page report and feels able to ask about it.'],
    ],
  },
  {
    activity: 'wf-millrace',
    author: 'yusuf-demir',
    rows: [
      [
        'purpose',
        'headteacher',
        'heard',
        'With one class in each year, the figures are about people whom everyone knows.',
      ],
      [
        'time',
        'headteacher',
        'heard',
        'Does the entry herself, so that teachers can teach. It takes her two evenings.',
      ],
      [
        'purpose',
        'headteacher',
        'heard',
        'What helps is sitting with another small school and reading pupils’ work side by side.',
      ],
      ['return', 'teacher', 'heard', 'Has seen the dashboard once, at an induction day.'],
      [
        'purpose',
        'headteacher',
        'heard',
        'Would like to be asked what she needs to know before being told what to collect.',
      ],
    ],
  },
  {
    activity: 'wf-data-team',
    author: 'nadia-rahman',
    rows: [
      [
        'return',
        'central team',
        'heard',
        '“We have every answer to every question. Nobody has asked us for them since the reading year.”',
        'quote',
      ],
      [
        'time',
        'central team',
        'heard',
        'Built the quick entry screen in a fortnight and are proud of it. Had not known that marks were being added up by hand first.',
      ],
      [
        'return',
        'central team',
        'heard',
        'Could send a page on each class, by question, two days after entry. It would take a week to build.',
      ],
      [
        'purpose',
        'central team',
        'heard',
        'Two requests from schools last year, ten from the executive, one from the board.',
      ],
      [
        'purpose',
        'central team',
        'heard',
        'Keep a list of things that nobody has opened. The spring analysis by class is on it.',
      ],
    ],
  },
  {
    activity: 'wf-trustees',
    author: 'sam-okafor',
    rows: [
      [
        'purpose',
        'trustee',
        'heard',
        'Understands the report and is glad of it. Tried to remember what it had changed and thought of reading.',
      ],
      [
        'time',
        'trustee',
        'heard',
        '“We had not asked what it takes to make.” Would like to have been told, and says that they could have asked.',
        'quote',
      ],
      [
        'purpose',
        'trustee',
        'heard',
        'Would be content with two windows if the executive said that two were enough.',
      ],
      ['purpose', 'trustee', 'heard', 'Assumed that teachers asked for it.'],
    ],
  },
]
