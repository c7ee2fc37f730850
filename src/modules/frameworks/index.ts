export { activityWords } from './activity.ts'
export { versionsToBeginWith, type Withdrawn, whyNotBeginWith } from './beginning-with.ts'
export {
  type ElementLevel,
  type LevelPosition,
  type ScaleLevel,
  type SuggestedPerspective,
  strandHeading,
} from './document.ts'
export { opensSelfReviews } from './policy.ts'
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
  listEveryVersion,
  listFrameworkVersions,
} from './queries/versions.ts'
