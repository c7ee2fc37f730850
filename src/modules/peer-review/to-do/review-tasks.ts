import { ownedBy } from '#src/ui/words.ts'
import { coordinatorTasks, hostTasks } from './host-tasks.ts'
import { type ReviewTask, reached, readTask, type Task, type TasksOf } from './review-task.ts'
import { nameTeam, teamTasks } from './team-tasks.ts'

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
