import type { Key } from './story.ts'

/** Whom to look round as first, and what there is to see. */
export const starts: { person: Key; why: string }[] = [
  {
    person: 'sam-okafor',
    why: 'Larkmoor’s director of school improvement: a self-review heard from four groups, a finished review, a plan',
  },
  { person: 'farah-siddiqui', why: 'Lead reviewer from Whinfell: a whole visit, its notes and its findings' },
  {
    person: 'naomi-feld',
    why: 'A headteacher at Kestrelbeck on a visit that is under way, with notes to take',
  },
  {
    person: 'angela-stroud',
    why: 'Chief executive of Kestrelbeck, reflecting on what visitors have told it',
  },
  { person: 'kathryn-bellis', why: 'Hollinfold, in the middle of exploring another trust’s self-review' },
  {
    person: 'tilda-marchetti',
    why: 'Leads a school of Larkmoor: its self-reviews of two years, and what it shares with the trust',
  },
  { person: 'joanne-tillotson', why: 'A headteacher at Larkmoor who has still to answer' },
  { person: 'rosalind-adair', why: 'Chief executive of Ottermarsh: a proposal waits for her answer' },
  { person: 'ros-ferriby', why: 'Associate: keeps the process, sees how far it is and little else' },
  { person: 'tamsin-greaves', why: 'Programme lead: dates and stages, and nothing confidential' },
]
