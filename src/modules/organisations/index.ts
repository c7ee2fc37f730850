export { countRegister } from './register/counts.ts'
export {
  type ImportOptions,
  importRegister,
  type RegisterFile,
  type RegisterFiles,
} from './register/import-register.ts'
export type { FileReport, ImportProgress, ImportReport, RegisterCounts } from './register/importing/report.ts'
