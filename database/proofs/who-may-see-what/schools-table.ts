import { allOfTheSchool, type Column, everybodyAroundASchool, host, school } from './cast.ts'
import type { TablePart } from './table-part.ts'

const nobody: Column[] = []
const head = school('headteacher')
const newHead = school('new headteacher')
const teacher = school('teacher')
const [first] = school('member of staff')
const staff = school('member of staff', 'second member of staff', 'third member of staff')
// Whom the headteacher named; the improvement director, whom they might have, they did not.
const readers = host('chief executive', 'executive')

/** The headteacher until another one leads the school, who then leads its self-review in their place. */
const fromTheReveal = (seers: Column[]) => ({
  'once revealed': [...seers, ...head],
  'once a school has shared': [...seers, ...head],
  'once a new headteacher leads the school': [...seers, ...newHead],
})

const parts: readonly TablePart[] = [
  {
    material: 'At a school, a person’s answer',
    says: 'nobody else before the reveal; after it, only what its perspective declared',
    rows: {
      'a school’s answer in one’s own name': { 'while people answer': teacher, ...fromTheReveal(teacher) },
      'the name beside a school’s answer': { 'while people answer': teacher, ...fromTheReveal(teacher) },
      'a school’s anonymous answer': { 'while people answer': [first!], ...fromTheReveal(nobody) },
      'who gave it at the school': {
        'while people answer': [first!],
        'once revealed': nobody,
        'once a new headteacher leads the school': nobody,
      },
    },
  },
  {
    material: 'At a school, the heat map',
    says: 'the leaders of the self-review; a contributor sees their own perspective and the agreed outcome',
    rows: {
      'the column of a school’s teachers': { 'while people answer': nobody, ...fromTheReveal(teacher) },
      'the column of a school’s staff': { 'while people answer': nobody, ...fromTheReveal(staff) },
    },
  },
  {
    material: 'At a school, what it agreed',
    says: 'agreed levels, reasons and priorities, to people of its trust whom its headteacher names; never counts, comments, dissent, evidence or names',
    rows: {
      'the reason for a level that a school agreed': {
        'once the levels are agreed': [...teacher, ...staff, ...head],
        'once a school has shared': [...teacher, ...staff, ...head, ...readers],
        'once a new headteacher leads the school': [...teacher, ...staff, ...newHead, ...readers],
        'once the school has withdrawn it': [...teacher, ...staff, ...newHead],
      },
      'the title of a school’s evidence': {
        'once the levels are agreed': [...teacher, ...staff, ...head],
        'once a school has shared': [...teacher, ...staff, ...head],
        'once the school has withdrawn it': [...teacher, ...staff, ...newHead],
      },
      // Whoever discloses for the school, and the reader; not another reader.
      'that the chief executive has read it': {
        'once a school has shared': [...head, ...host('chief executive')],
        'once the school has withdrawn it': [...newHead, ...host('chief executive')],
      },
    },
  },
  {
    material: 'At a school, its people',
    says: 'only the school manages its people',
    rows: {
      'that somebody belongs to a school': { 'once the levels are agreed': [...allOfTheSchool] },
    },
  },
]

/** A school of the host reviews itself, and shares what it agreed with two people of the trust. */
export const atASchool: readonly TablePart[] = parts.map((part) => ({
  ...part,
  columns: everybodyAroundASchool,
}))
