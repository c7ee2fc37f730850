import type { FrameworkDocument } from '../document.ts'
import type { BroughtSheet } from '../sheets/scale-in-sheet.ts'

/** Where the file of a framework lies, what its sender called it, and the instant in ISO 8601. */
export type FrameworkOrder = { path: string; name: string; now: string }

/** What a file holds: a document and what of it is not kept, or a sheet and its hash; or what is wrong, in sentences. */
export type FrameworkFound =
  | { kind: 'case'; document: FrameworkDocument; setAside: string[] }
  | { kind: 'sheet'; sheet: BroughtSheet; hash: string }
  | { problems: string[] }
