import type { Day } from '#src/ui/dates.ts'
import { countFigure, ownedBy } from '#src/ui/words.ts'
import type { ReviewFacts, Stage } from './stages.ts'
import { stageOf, stages } from './stages.ts'

/** One thing to do in a review: `path` is below the review's own address, null while it cannot start. */
export type ReviewTask = {
  label: string
  path: string | null
  /** Null for what is only there to be read. */
  status: 'done' | 'in-progress' | 'not-yet' | 'cannot-start' | 'waiting' | null
  note: string
  dueOn: Day | null
  /** Whether it waits for its reader; what is only to be read or looked at does not. */
  waits: boolean
}

/** What decides the tasks: the facts, the days agreed, the reader's roles in the review, and how many actions there are. */
export type TasksOf = {
  facts: ReviewFacts
  roles: readonly string[]
  dates: { focusBy: Day | null; visitFrom: Day | null; visitTo: Day | null; debriefOn: Day | null }
}

type Task = Omit<ReviewTask, 'note' | 'dueOn' | 'waits'> & Partial<ReviewTask>

/** Lists what there is to do in a review for somebody who holds these roles in it, in the order of the journey. */
export function reviewTasks(of: TasksOf): ReviewTask[] {
  const { roles } = of
  const has = (...wanted: string[]) => wanted.some((role) => roles.includes(role))
  const tasks: Task[] = [
    ...(has('host_leader') ? hostTasks(of) : []),
    ...(has('host_coordinator') && !has('host_leader') ? coordinatorTasks(of) : []),
    ...(has('team_namer') ? [nameTeam(of)] : []),
    ...(has('lead_reviewer', 'visitor') ? teamTasks(of, has('lead_reviewer')) : []),
    ...(has('associate') ? associateTasks(of) : []),
  ]
  return tasks.map((task) => ({
    note: '',
    dueOn: null,
    waits: task.path !== null && (task.status === 'not-yet' || task.status === 'in-progress'),
    ...task,
  }))
}

const reached = (facts: ReviewFacts, stage: Stage) => stages.indexOf(stageOf(facts)) >= stages.indexOf(stage)

function hostTasks({ facts, dates }: TasksOf): Task[] {
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

function coordinatorTasks({ facts, dates }: TasksOf): Task[] {
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

function planTask({ facts, dates }: Pick<TasksOf, 'facts' | 'dates'>): Task {
  return {
    label: 'Plan the activities of the visit',
    path: '/timetable',
    status: facts.isGathered ? 'done' : reached(facts, 'focusing') ? 'in-progress' : 'cannot-start',
    note: 'Schools, head office, central teams',
    dueOn: dates.visitFrom,
    waits: !facts.isGathered && reached(facts, 'focusing') && !reached(facts, 'gathering'),
  }
}

function nameTeam({ facts, dates }: TasksOf): Task {
  return {
    label: 'Name the visiting team',
    path: '/team',
    status: facts.isTeamAccepted ? 'done' : facts.visitorsAccepted ? 'in-progress' : 'not-yet',
    note: `People of ${facts.visitor}, one of them as lead reviewer; ${facts.host} accepts each by name`,
    dueOn: dates.visitFrom,
    waits: !facts.isTeamAccepted && reached(facts, 'exploring'),
  }
}

function teamTasks({ facts, dates }: TasksOf, isLead: boolean): Task[] {
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

/** The debrief page, once there is something for it to rest on. */
function debriefRow(facts: ReviewFacts): Task[] {
  return facts.areFindingsShared ? [{ label: 'Read the debrief page', path: '/debrief', status: null }] : []
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

function readTask(facts: ReviewFacts): Task {
  return {
    label: facts.areReflectionsReleased
      ? `Read what ${facts.host} makes of the findings`
      : 'Read the findings as shared',
    path: facts.areFindingsShared ? '/findings' : null,
    status: facts.areFindingsShared ? null : 'cannot-start',
    note: facts.areReflectionsReleased || !facts.areFindingsShared ? '' : `${facts.host} is reflecting`,
    waits: facts.areReflectionsReleased && !facts.isDebriefHeld,
  }
}

function associateTasks({ facts, dates }: TasksOf): Task[] {
  return [
    {
      label: `Read ${ownedBy(facts.host)} focus`,
      path: facts.isFocusStated ? '/focus' : null,
      status: facts.isFocusStated ? null : 'cannot-start',
      waits: facts.isFocusStated && !reached(facts, 'gathering'),
    },
    { label: 'See what the visit has covered', path: '/coverage', status: null },
    readTask(facts),
    {
      label: facts.isDebriefHeld ? 'Read the debrief page' : 'Prepare and run the debrief',
      path: facts.areFindingsShared ? '/debrief' : null,
      status: facts.isDebriefHeld ? 'done' : facts.areFindingsShared ? 'in-progress' : 'cannot-start',
      dueOn: dates.debriefOn,
    },
  ]
}
