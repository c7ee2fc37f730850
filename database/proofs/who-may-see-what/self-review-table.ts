import { type Column, host } from './cast.ts'
import {
  associate,
  executives,
  explorers,
  exploringTeams,
  headteachers,
  inTheSelfReview,
  leaders,
  nobody,
  owners,
  ownersAtLast,
} from './groups.ts'
import type { TablePart } from './table-part.ts'

const ofTheCopy = {
  'once the host alone has disclosed': [...inTheSelfReview, ...owners],
  'once all have disclosed': [...inTheSelfReview, ...ownersAtLast, ...explorers, ...associate],
  'once the review is closed': [...inTheSelfReview, ...ownersAtLast],
}
const fromTheReveal = (seers: Column[]) => ({ 'once revealed': seers, 'once all have disclosed': seers })

/** What belongs to one self-review, until its trust chooses a focus. */
export const untilTheFocus: TablePart[] = [
  {
    material: 'A person’s answer',
    says: 'nobody else before the reveal; after it, only what its perspective declared',
    rows: {
      'an answer in one’s own name': {
        'while people answer': host('executive'),
        ...fromTheReveal([...host('executive'), ...leaders]),
      },
      'the name beside it': {
        'while people answer': host('executive'),
        ...fromTheReveal([...host('executive'), ...leaders]),
      },
      'the answer of a room': {
        'while people answer': host('trustee'),
        ...fromTheReveal([...host('trustee'), ...leaders]),
      },
      'who wrote it down': { 'while people answer': host('trustee'), ...fromTheReveal(host('trustee')) },
      'who was in the room': {
        'while people answer': host('trustee'),
        ...fromTheReveal([...host('trustee'), ...leaders]),
      },
      'who in a room saw it otherwise': {
        'while people answer': host('trustee'),
        ...fromTheReveal([...host('trustee'), ...leaders]),
      },
      'evidence that somebody gave': {
        'while people answer': host('executive'),
        ...fromTheReveal([...host('executive'), ...leaders]),
      },
      'evidence that was given without a name': {
        'while people answer': host('headteacher'),
        ...fromTheReveal(leaders),
      },
      'who gave that evidence': {
        'while people answer': host('headteacher'),
        ...fromTheReveal(nobody),
      },
      'an anonymous answer': { 'while people answer': host('headteacher'), ...fromTheReveal(leaders) },
      'who gave it': { 'while people answer': host('headteacher'), ...fromTheReveal(nobody) },
      'an anonymous answer that was never finished': {
        'while people answer': host('unfinished headteacher'),
        ...fromTheReveal(nobody),
      },
      // Nobody reads it before the reveal, not even whoever typed it in.
      'an answer on paper': { 'while people answer': nobody, ...fromTheReveal(leaders) },
      'an answer on paper without a name': { 'while people answer': nobody, ...fromTheReveal(leaders) },
      'an anonymous answer among fewer than three': {
        'while people answer': host('middle leader'),
        ...fromTheReveal(nobody),
      },
    },
  },
  {
    material: 'Heat map',
    says: 'the leaders of the self-review; a contributor sees their own perspective and the agreed outcome',
    rows: {
      'the column of the executives': {
        'while people answer': nobody,
        ...fromTheReveal([...executives, ...leaders]),
      },
      'the column of the trustees': {
        'while people answer': nobody,
        ...fromTheReveal([...host('trustee'), ...leaders]),
      },
      'the column of the headteachers': {
        'while people answer': nobody,
        ...fromTheReveal([...headteachers, ...leaders]),
      },
      'the column of the middle leaders, of whom two answered': {
        'while people answer': nobody,
        ...fromTheReveal(nobody),
      },
      'the risk of a priority': { 'once the levels are agreed': leaders, 'once all have disclosed': leaders },
      'the cluster of a priority': {
        'once the levels are agreed': leaders,
        'once all have disclosed': leaders,
      },
      'the reason for an agreed level': { 'once the levels are agreed': inTheSelfReview },
      'the title of its evidence': { 'once the levels are agreed': inTheSelfReview },
    },
  },
  {
    material: 'Disclosed self-review',
    says: 'agreed level, rationale, evidence titles; spread by perspective only if respondents were told; comments never: the partners’ exploring teams and the associate, once all partners have disclosed',
    rows: {
      'the reason for an agreed level': ofTheCopy,
      'the title of its evidence': ofTheCopy,
      'the spread of those who were told': {
        'once the host alone has disclosed': owners,
        'once all have disclosed': [...ownersAtLast, ...explorers, ...associate],
        'once the review is closed': ownersAtLast,
      },
      'the spread of those who were not told': {
        'once the host alone has disclosed': nobody,
        'once all have disclosed': nobody,
        'once the review is closed': nobody,
      },
    },
  },
  {
    material: 'Probing questions',
    says: 'the two exploring teams write probing questions on an element, the owner answers; the associate keeps time and process',
    rows: {
      'a probing question': { 'once all have disclosed': [...exploringTeams, ...associate] },
      'the answer to it': { 'once all have disclosed': [...exploringTeams, ...associate] },
      'the plan of the exploring meeting': {
        'once all have disclosed': [...exploringTeams, ...associate],
      },
    },
  },
]
