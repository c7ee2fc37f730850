export type FieldError = { field: string; message: string }

/** The sentence that belongs to one field, or undefined where nothing is wrong with it. */
export function errorFor(errors: readonly FieldError[] | undefined, field: string): string | undefined {
  return errors?.find((error) => error.field === field)?.message
}
