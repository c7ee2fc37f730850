import type { NotePage } from '../notes.ts'

/** What Whinfell’s visitors read before they came to Larkmoor: papers and figures. No names, no pupils. */
export const readBefore: NotePage[] = [
  {
    activity: 'lk-papers',
    author: 'farah-siddiqui',
    rows: [
      [
        'appraisal',
        'central team',
        'read',
        'Appraisal policy: development is section one of six, and the word “growth” is in the first line.',
      ],
      [
        'appraisal',
        'central team',
        'read',
        'The form itself opens with last year’s targets and a column for whether each was met. Development is on the second page.',
      ],
      [
        'path',
        'headteacher',
        'read',
        'Of nine succession notes asked for, three exist. Each is thoughtful. None has been shared with another school.',
      ],
      [
        'first-years',
        'central team',
        'read',
        'First-year handbook: a named coach, a lighter timetable for two years, a visit to a sister school before half-term.',
      ],
      ['first-years', 'senior leader', 'read', 'Coaching hour protected on all four timetables seen.'],
      [
        'path',
        'central team',
        'read',
        'Six vacancies this year went to the public advertisement and the trust bulletin on the same day; two went to the public one first.',
      ],
      [
        'path',
        'central team',
        'read',
        'The register of expertise was last brought up to date twenty months ago.',
      ],
    ],
  },
  {
    activity: 'lk-figures',
    author: 'peter-lindqvist',
    rows: [
      [
        'first-years',
        'central team',
        'read',
        'Of people who began as new teachers here in the last three years, nearly nine in ten are still in the trust.',
      ],
      [
        'path',
        'central team',
        'read',
        'Leaving is highest in the fourth to sixth year, in every phase, and has been for three years.',
      ],
      [
        'path',
        'central team',
        'read',
        'Of those who left in years four to six, most went to a promoted post, and most of those within twelve miles.',
      ],
      [
        'path',
        'central team',
        'read',
        'Internal moves: two schools account for more than half of those coming in. Three schools have had none for two years.',
      ],
      [
        'path',
        'central team',
        'read',
        'Exit conversations are held in the last week of term and written up by each school in its own way.',
      ],
      [
        'appraisal',
        'central team',
        'read',
        'Nearly all appraisals are complete by the end of October. There is no count of the mid-year conversations.',
      ],
    ],
  },
]
