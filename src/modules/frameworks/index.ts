export { activityWords } from './activity.ts'
export {
  type ElementLevel,
  type LevelPosition,
  type ScaleLevel,
  type SuggestedPerspective,
  strandHeading,
} from './document.ts'
export { publishPacks, schoolImprovementCapacity } from './publish.ts'
export { listTies, type Tied } from './queries/links.ts'
export {
  type Carried,
  elementsOf,
  type FrameworkElement,
  type FrameworkVersion,
  type FrameworkVersionSummary,
  getFrameworkVersion,
  listCarriedOn,
  listFrameworkVersions,
} from './queries/versions.ts'
