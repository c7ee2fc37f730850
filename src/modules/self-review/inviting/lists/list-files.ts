import type { TableRow } from './from-table.ts'
import type { ListRead } from './listed.ts'

/** The fields of the page that brings a list. */
export const listFields = ['table', 'zip', 'users', 'roles', 'orgs'] as const
export type ListField = (typeof listFields)[number]

/** Where the files of a list lie, by the field they were chosen in, and today in ISO 8601: who has left is not read. */
export type ListOrder = { paths: Partial<Record<ListField, string>>; today: string }

/** What the files hold: the rows of a table, or the staff of an export; or what is wrong, and in which field. */
export type ListFound =
  | { kind: 'table'; rows: TableRow[] }
  | { kind: 'one-roster'; read: ListRead }
  | { field: ListField; message: string }
