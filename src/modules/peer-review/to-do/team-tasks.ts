import { countFigure, ownedBy } from '#src/ui/words.ts'
import type { ReviewFacts } from '../stages.ts'
import { debriefRow, planTask, reached, readTask, type Task, type TasksOf } from './review-task.ts'

/** Naming the visiting team, which somebody of the visiting trust does. */
export function nameTeam({ facts, dates }: TasksOf): Task {
  return {
    label: 'Name the visiting team',
    path: '/team',
    status: facts.isTeamAccepted ? 'done' : facts.visitorsAccepted ? 'in-progress' : 'not-yet',
    note: `People of ${facts.visitor}, one of them as lead reviewer; ${facts.host} accepts each by name`,
    dueOn: dates.visitFrom,
    waits: !facts.isTeamAccepted && reached(facts, 'exploring'),
  }
}

/** What there is to do for the visiting team, and what its lead reviewer does for it. */
export function teamTasks({ facts, dates }: TasksOf, isLead: boolean): Task[] {
  const isGathering = reached(facts, 'gathering') && !facts.areFindingsShared
  return [
    {
      label: `Read ${ownedBy(facts.host)} focus`,
      path: facts.isFocusStated ? '/focus' : null,
      status: facts.isFocusStated ? null : 'cannot-start',
      note: facts.isFocusStated ? '' : `When ${facts.host} shares it`,
      waits: facts.isFocusStated && !reached(facts, 'gathering'),
    },
    planTask({ facts, dates }),
    {
      label: 'Take a note',
      path: isGathering ? '/notes/new' : null,
      status: isGathering ? 'in-progress' : facts.areFindingsShared ? 'done' : 'cannot-start',
      note: facts.notes ? '' : 'None yet',
      dueOn: dates.visitTo,
      waits: isGathering && !facts.isGathered,
    },
    ...(facts.notes ? [readNotes(facts.notes)] : []),
    coverageTask(facts, isLead),
    {
      label: 'Sort the notes into findings',
      path: isGathering ? '/sorting' : null,
      status: facts.areFindingsShared
        ? 'done'
        : isGathering && facts.findings
          ? 'in-progress'
          : isGathering
            ? 'not-yet'
            : 'cannot-start',
      note: isGathering
        ? facts.findings
          ? countFigure(facts.findings, 'finding', 'findings')
          : 'No finding yet'
        : '',
      waits: facts.isGathered && !facts.areFindingsShared,
    },
    ...(isLead ? [shareTask(facts)] : []),
    readTask(facts),
    ...debriefRow(facts),
  ]
}

/** The lead reviewer says there that gathering is complete, which opens the sharing. */
function coverageTask(facts: ReviewFacts, isLead: boolean): Task {
  const path = '/coverage'
  const isTheirs = isLead && reached(facts, 'gathering') && !facts.isGathered && facts.notes
  if (!isTheirs) return { label: 'See what the visit has covered', path, status: null }
  return {
    label: 'Say that gathering is complete',
    path,
    status: 'not-yet',
    note: 'On the page of what the visit has covered, when the team has what it needs',
  }
}

function readNotes(notes: number): Task {
  return {
    label: 'Read the team’s notes',
    path: '/notes',
    status: null,
    note: countFigure(notes, 'note', 'notes'),
  }
}

function shareTask(facts: ReviewFacts): Task {
  const isOpen = reached(facts, 'sharing') && !facts.areFindingsShared
  return {
    label: 'Share the findings',
    path: isOpen ? '/sorting/check' : null,
    status: facts.areFindingsShared ? 'done' : isOpen ? 'not-yet' : 'cannot-start',
    note: facts.isGathered ? '' : 'When you have said that gathering is complete',
  }
}
