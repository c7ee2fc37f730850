import type { Day } from '#src/ui/dates.ts'
import { countFigure, ownedBy } from '#src/ui/words.ts'
import type { ReviewFacts } from '../stages.ts'
import { debriefRow, planTask, reached, type Task, type TasksOf } from './review-task.ts'

/** What there is to do for those whom the host has named, from the focus to the close. */
export function hostTasks({ facts, dates }: TasksOf): Task[] {
  const { visitor } = facts
  return [
    {
      label: facts.isFocusStated ? 'Read the focus you shared' : 'Say what your visitors should look at',
      path: '/focus',
      status: facts.isFocusStated ? 'done' : facts.linesOfEnquiry ? 'in-progress' : 'not-yet',
      note: facts.isFocusStated ? '' : 'One priority, what you think of it, and two to four lines of enquiry',
      dueOn: dates.focusBy,
      waits: !facts.isFocusStated && reached(facts, 'exploring'),
    },
    {
      label: 'Accept the visitors by name',
      path: '/team',
      status: facts.isTeamAccepted ? 'done' : facts.visitorsAccepted ? 'in-progress' : 'not-yet',
      note: facts.isTeamAccepted
        ? countFigure(facts.visitorsAccepted ?? 0, 'visitor', 'visitors')
        : `${visitor} names them; you accept each one, then say that the team is complete`,
      dueOn: dates.visitFrom,
      waits: !facts.isTeamAccepted && reached(facts, 'exploring'),
    },
    { label: 'Name who reads the findings', path: '/circle', status: null },
    { label: 'See the timetable of the visit', path: '/timetable', status: null },
    reflectTask(facts, dates.debriefOn),
    {
      label: facts.areFindingsShared ? 'Turn findings into actions' : 'Turn findings into actions later',
      path: facts.areFindingsShared ? '/plan' : null,
      status: facts.isClosed ? 'done' : facts.areFindingsShared ? 'in-progress' : 'cannot-start',
      note: facts.areFindingsShared ? 'The plan is yours alone' : 'When the findings are shared',
      waits: facts.isDebriefHeld && !facts.isClosed,
    },
    ...debriefRow(facts),
    {
      label: 'Close the review',
      path: facts.isDebriefHeld && !facts.isClosed ? '/close' : null,
      status: facts.isClosed ? 'done' : facts.isDebriefHeld ? 'not-yet' : 'cannot-start',
      note: facts.isDebriefHeld ? '' : 'After the debrief, when your plan has begun',
      waits: false,
    },
  ]
}

function reflectTask(facts: ReviewFacts, dueOn: Day | null): Task {
  const label = facts.areReflectionsReleased
    ? 'Read the findings and your reflections'
    : 'Read the findings and reflect'
  if (!facts.areFindingsShared)
    return {
      label,
      path: null,
      status: 'cannot-start',
      note: `When ${ownedBy(facts.visitor)} lead reviewer shares them`,
    }
  const [done, of] = [facts.findingsReflectedOn ?? 0, facts.findings ?? 0]
  return {
    label,
    path: '/findings',
    status: facts.areReflectionsReleased ? 'done' : done > 0 ? 'in-progress' : 'not-yet',
    note: facts.areReflectionsReleased ? 'Released' : `${done} of ${of} reflected on, not yet released`,
    dueOn,
  }
}

/** What there is to do for the host's coordinator: who comes, and what happens when. */
export function coordinatorTasks({ facts, dates }: TasksOf): Task[] {
  return [
    {
      label: 'Accept the visitors by name',
      path: '/team',
      status: facts.isTeamAccepted ? 'done' : 'in-progress',
      dueOn: dates.visitFrom,
    },
    planTask({ facts, dates }),
  ]
}
