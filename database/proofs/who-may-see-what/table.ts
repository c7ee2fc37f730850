import { allParts, type Column, everybody, host, partner, third } from './cast.ts'
import type { Moment } from './moments.ts'
import { atASchool } from './schools-table.ts'
import type { TablePart } from './table-part.ts'

const nobody: Column[] = []
const associate: Column[] = ['associate']
const administrator: Column[] = ['installation administrator']

const leaders = host('chief executive', 'improvement director', 'leader of the self-review')
const executives = host('executive', 'other executive')
const headteachers = host('headteacher', 'other headteacher', 'third headteacher', 'unfinished headteacher')
const middleLeaders = host('middle leader', 'other middle leader', 'silent middle leader')
const inTheSelfReview = [...leaders, ...executives, ...host('trustee'), ...headteachers, ...middleLeaders]

// Who discloses for the host sees ever after what it has disclosed: whoever is its chief executive then.
const owners = host('chief executive', 'improvement director', 'chief executive without a seat')
const ownersAtLast = [...owners, ...host('new chief executive')]
// Whom the host has named as readers; the late explorer and the new chief executive came afterwards, and were not named.
const explorers = partner('chief executive', 'improvement director', 'explorer')
const exploringTeams = [
  ...[...explorers, ...partner('late explorer', 'new chief executive')],
  ...host('chief executive', 'improvement director', 'explorer', 'late explorer', 'new chief executive'),
]

const circle = host('chief executive', 'improvement director', 'new chief executive', 'member of the circle')
const coordinator = host('coordinator')
const firstAccepted = partner('lead reviewer', 'visitor', 'visitor who left')
const team = partner('lead reviewer', 'visitor', 'late visitor')

const ofTheCopy = {
  'once the host alone has disclosed': [...inTheSelfReview, ...owners],
  'once all have disclosed': [...inTheSelfReview, ...ownersAtLast, ...explorers, ...associate],
  'once the review is closed': [...inTheSelfReview, ...ownersAtLast],
}
const fromTheReveal = (seers: Column[]) => ({ 'once revealed': seers, 'once all have disclosed': seers })

const untilTheFocus: TablePart[] = [
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

// The leaders of the trust that visits name its team; what the team is to look at they learn from the host alone.
const namers = partner('chief executive', 'improvement director', 'new chief executive')
const shared = [...circle, ...coordinator, ...owners, ...associate]
const ofTheFocus = {
  'while the focus is drafted': circle,
  'once the focus is shared': shared,
  'once visitors are accepted': [...shared, ...firstAccepted],
  'while the team gathers': [...shared, ...team],
}
const ofTheTeamAlone = {
  'while the team gathers': team,
  'once the findings are shared': team,
  '29 days after the debrief': team,
  '30 days after the debrief': nobody,
}
const readers = [...circle, ...team, ...associate]
// Who owns an action sees it, and what it is for; nothing else of the plan.
const planners = [...ownersAtLast, ...executives]

/** What belongs to one review, from its focus on: in a ring, too, only its two trusts see it. */
const fromTheFocusOn: TablePart[] = [
  {
    material: 'Focus, lines of enquiry, position statement',
    says: 'also the visiting team, whom the host has accepted by name',
    rows: {
      'the focus': ofTheFocus,
      'the position statement': ofTheFocus,
      'a line of enquiry': ofTheFocus,
      'how a visitor is introduced': {
        'while the focus is drafted': [...circle, ...coordinator, ...namers, ...associate],
        'once visitors are accepted': [...circle, ...coordinator, ...namers, ...firstAccepted, ...associate],
      },
      'an activity of the timetable': {
        'once visitors are accepted': [...circle, ...coordinator, ...firstAccepted, ...associate],
        'while the team gathers': [...circle, ...coordinator, ...team, ...associate],
      },
    },
  },
  {
    material: 'Notes',
    says: 'the visiting team alone; the associate sees coverage; erased 30 days after the debrief',
    rows: {
      'a note of somebody who left': { 'once visitors are accepted': firstAccepted, ...ofTheTeamAlone },
      'whose view a note is': { 'once visitors are accepted': firstAccepted, ...ofTheTeamAlone },
      'how many notes there are, and where from': {
        'while the team gathers': [...team, ...associate],
        '29 days after the debrief': [...team, ...associate],
        '30 days after the debrief': nobody,
      },
    },
  },
  {
    material: 'Findings',
    says: 'once shared: the host’s named circle, the visiting team, the associate; a quotation crosses only with the speaker’s consent, without school or date',
    rows: {
      'a finding': { 'while the team gathers': team, 'once the findings are shared': readers },
      'a quotation whose speaker agreed': {
        'while the team gathers': team,
        'once the findings are shared': readers,
        '30 days after the debrief': readers,
      },
      'a quotation whose speaker did not': ofTheTeamAlone,
      'a quotation that names a school': ofTheTeamAlone,
      'a quotation that names a date': ofTheTeamAlone,
    },
  },
  {
    material: 'Reflections',
    says: 'the host; visitors and associate when released',
    rows: {
      'a reflection': {
        'once the findings are shared': circle,
        'once the reflections are released': [...readers, ...owners],
      },
      'the debrief page': { 'once the debrief is held': readers },
    },
  },
  {
    material: 'Plan',
    says: 'its organisation; others by disclosure',
    rows: {
      'the priority of a plan': {
        'once the debrief is held': [...planners, ...coordinator],
        'once the plan is disclosed': [...planners, ...coordinator, ...partner('explorer'), ...associate],
      },
      'an action of the coordinator': {
        'once the debrief is held': [...planners, ...coordinator],
        'once the plan is disclosed': [...planners, ...coordinator, ...partner('explorer'), ...associate],
      },
      'an action of somebody outside': {
        'once the debrief is held': planners,
        'once the plan is disclosed': [...planners, ...partner('explorer'), ...associate],
      },
      // Which schools or which cluster stays at home, as the names of owners do.
      'the cluster of that action': {
        'once the debrief is held': planners,
        'once the plan is disclosed': planners,
      },
      // A plan keeps the sentences that it answers; they stay with those with whom they were shared.
      'a finding': { 'once the debrief is held': readers },
    },
  },
]

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

const aroundIt: TablePart[] = [
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

/** Two trusts review each other, and a school of one of them reviews itself. */
export const whoMaySeeWhat: readonly TablePart[] = [
  ...untilTheFocus,
  ...fromTheFocusOn,
  ...aroundIt,
  ...atASchool,
]

const allExploringTeams = [
  ...exploringTeams,
  ...third('chief executive', 'improvement director', 'explorer', 'late explorer', 'new chief executive'),
]
const theirExplorers = [...explorers, ...third('chief executive', 'improvement director', 'explorer')]

/** Of each material the moments at which most people see it: whoever does not then never does. */
const whenMostSee: readonly Moment[] = [
  'while the team gathers',
  'once the findings are shared',
  'once the reflections are released',
  'once the debrief is held',
]

function inTheRing({ material, says, rows }: TablePart): TablePart {
  const few = Object.entries(rows).map(([of, moments]) => [
    of,
    Object.fromEntries(Object.entries(moments).filter(([when]) => whenMostSee.includes(when as Moment))),
  ])
  return { material: `In a ring of three, ${material.toLowerCase()}`, says, rows: Object.fromEntries(few) }
}

/** Three trusts review each other in a ring: the partner visits the host, and the host visits the third. */
export const inARingOfThree: readonly TablePart[] = [
  {
    material: 'In a ring of three, the self-review',
    says: 'self-reviews go round if all agree',
    rows: {
      'the reason for an agreed level': {
        'once the host alone has disclosed': [...inTheSelfReview, ...owners],
        'once all have disclosed': [...inTheSelfReview, ...ownersAtLast, ...theirExplorers, ...associate],
      },
      'an answer in one’s own name': { 'once all have disclosed': [...leaders, ...host('executive')] },
      'a probing question': { 'once all have disclosed': [...allExploringTeams, ...associate] },
    },
  },
  ...fromTheFocusOn.map(inTheRing),
]
