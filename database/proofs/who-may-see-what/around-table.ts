import { allParts, type Column, everybody, host, partner } from './cast.ts'
import {
  administrator,
  associate,
  circle,
  coordinator,
  exploringTeams,
  nobody,
  ownersAtLast,
  team,
} from './groups.ts'
import type { TablePart } from './table-part.ts'

const leadersOfBoth = [
  ...ownersAtLast,
  ...partner(
    'chief executive',
    'improvement director',
    'new chief executive',
    'chief executive without a seat',
  ),
]
const parties: Column[] = [
  ...new Set([...leadersOfBoth, ...exploringTeams, ...associate, 'programme lead' as const]),
]
const peopleOfTheHost = host(...allParts.filter((part) => part !== 'leader who left'))
const theyAndTheirTrust = [
  ...administrator,
  ...host('member of the circle', 'chief executive', 'new chief executive', 'chief executive without a seat'),
]

/** What stands around a review: who takes part, when, and who runs the installation. */
export const aroundIt: TablePart[] = [
  {
    material: 'Programme lead',
    says: 'dates, stages, signatures, lateness. Never a self-review, question, focus, note, finding, reflection or plan. Invites one person into a trust, its chief executive; from then only the trust manages its people',
    rows: {
      'that somebody belongs to a trust': { 'once all have disclosed': peopleOfTheHost },
      'the name under a signature': { 'once all have disclosed': parties },
      'that the focus is late': { 'once all have disclosed': parties },
      'the day of the visit': {
        'once all have disclosed': [...parties, ...circle, ...coordinator],
        'while the team gathers': [...parties, ...circle, ...coordinator, ...team],
      },
    },
  },
  {
    material: 'Installation administrator',
    says: 'settings, outbox, health; opening a message or making a sign-in link is logged and shown to that person and their trust',
    rows: {
      // Every *visible to* ends by saying it.
      'who runs the installation': { 'once the administrator has looked': everybody },
      'that a message waits in the outbox': { 'once the administrator has looked': administrator },
      'the text of that message': { 'once the administrator has looked': administrator },
      'that a message to them was opened': {
        'once all have disclosed': nobody,
        'once the administrator has looked': theyAndTheirTrust,
      },
      'that a link to their account was made': {
        'once all have disclosed': nobody,
        'once the administrator has looked': theyAndTheirTrust,
      },
    },
  },
]
