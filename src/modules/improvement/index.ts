export { activityWords } from './activity.ts'
export { type ActionToAdd, addAction, openPlan, type PlanToOpen } from './commands.ts'
export {
  countActions,
  findPlan,
  getPlan,
  listPlans,
  type Plan,
  type PlanAction,
  type Source,
} from './queries.ts'
export { listTasks as listImprovementTasks } from './tasks.ts'
export { levelWord, natureWords } from './words.ts'
