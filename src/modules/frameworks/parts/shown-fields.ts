import { asText, listed } from '#src/platform/typed.ts'
import { type FieldError, keepBoth } from '#src/ui/index.ts'
import type { Fields } from '../drafting/fields.ts'

type Sent = {
  typed?: Record<string, string | string[]>
  errors?: FieldError[] | undefined
  /** What was saved in the meantime, its mark, and whether it was by the same person. */
  theirs?: Fields
  mark?: string
  isOwn?: boolean
}

/** What a form of a draft shows. */
export type Shown = {
  values: Fields
  mark: string
  mine: Fields
  theirs: Fields | null
  /** The fields of several lines: where both wrote, they hold both. */
  long: readonly string[]
  /** Whether *theirs* is what the same person saved in another window. */
  isOwn: boolean
  errors: FieldError[] | undefined
}

/**
 * What stands in a form: what is saved; what was typed, where it came back; and where somebody else was quicker, of the
 * long texts both and of a short one mine, under the mark of what they saved.
 */
export function shownFields(
  saved: { fields: Fields; mark: string },
  sent: Sent | undefined,
  long: readonly string[],
): Shown {
  const mine = fieldsIn(sent?.typed ?? {})
  const { theirs, errors, isOwn = false } = sent ?? {}
  if (!theirs)
    return {
      values: { ...saved.fields, ...mine },
      mark: mine.mark ?? saved.mark,
      mine,
      theirs: null,
      ...{ long, isOwn },
      errors,
    }
  const both = long.map((field) => [field, keepBoth(mine[field] ?? '', theirs[field] ?? '')])
  const values = { ...theirs, ...mine, ...Object.fromEntries(both) }
  return { values, mark: sent?.mark ?? saved.mark, mine, theirs, long, isOwn, errors }
}

function fieldsIn(typed: Record<string, string | string[]>): Fields {
  const lists = Object.entries(typed).filter(([, value]) => Array.isArray(value))
  return {
    ...asText(typed),
    ...Object.fromEntries(lists.map(([field, value]) => [field, listed(value).join('\n')])),
  }
}
