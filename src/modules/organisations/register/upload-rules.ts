import { fileKinds, type Kind, kinds } from './reading/file-kinds.ts'

/** The most bytes of one file; the largest of the register's has about 60 million. */
export const mostBytes = 100_000_000

/** What the form that uploads them may bring: a file of each kind. */
export const uploadLimits = { fields: kinds, mostBytes }

type Uploaded = { isTooLarge: boolean }
type FieldError = { field: string; message: string }

/** What is wrong with the files that were chosen; each field bears the name of its kind. */
export function checkUploads(files: Readonly<Partial<Record<string, Uploaded>>>): FieldError[] {
  const chosen = kinds.filter((kind) => files[kind])
  if (chosen.length === 0) return [{ field: kinds[0]!, message: 'Choose at least one file.' }]
  return chosen.filter((kind) => files[kind]?.isTooLarge).map((kind) => tooLarge(kind))
}

function tooLarge(kind: Kind): FieldError {
  const message = `The ${fileKinds[kind].title} is larger than ${mostBytes / 1_000_000} MB, which the register’s own never is. Choose the CSV file as it was downloaded.`
  return { field: kind, message }
}
