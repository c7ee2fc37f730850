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
export {
  type ActionLevel,
  levelsFor,
  levelWord,
  type NamedWhere,
  placesToChoose,
  type Where,
  whereWords,
} from './where.ts'
export { checkWhere, listPlaces, type Places } from './where-places.ts'
export { natureWords } from './words.ts'
