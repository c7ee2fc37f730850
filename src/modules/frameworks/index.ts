export type { ElementLevel, LevelPosition, ScaleLevel } from './pack.ts'
export { publishPacks } from './publish.ts'
export {
  elementsOf,
  type FrameworkElement,
  type FrameworkVersion,
  type FrameworkVersionSummary,
  getFrameworkVersion,
  listFrameworkVersions,
} from './queries.ts'
