export { activityWords } from './activity.ts'
export { addOrganisation } from './commands.ts'
export { findLetterhead, findLetterheadShown } from './letterhead/queries.ts'
export { maySetLetterhead, mayTakeInSchool } from './policy.ts'
export { getOrganisation, listSchoolsOf, nameSchools, type Organisation } from './queries.ts'
export { countRegister } from './register/counts.ts'
export {
  type ImportOptions,
  importRegister,
  type RegisterFile,
  type RegisterFiles,
} from './register/import-register.ts'
export { summariseTrusts } from './register/importing/apply.ts'
export type { FileReport, ImportProgress, ImportReport, RegisterCounts } from './register/importing/report.ts'
export { findImportToSettle } from './register/imports.ts'
export { getTrust, type Trust } from './trusts/queries.ts'
export { type NamedSchool, phaseWord, type School, type SchoolTotals } from './trusts/schools.ts'
export { takeInTrust } from './trusts/take-in.ts'
export { takeInSchool } from './trusts/take-in-school.ts'
