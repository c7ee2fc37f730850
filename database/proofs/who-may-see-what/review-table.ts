import { partner } from './cast.ts'
import {
  associate,
  circle,
  coordinator,
  executives,
  firstAccepted,
  nobody,
  owners,
  ownersAtLast,
  team,
} from './groups.ts'
import type { TablePart } from './table-part.ts'

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
export const fromTheFocusOn: TablePart[] = [
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
