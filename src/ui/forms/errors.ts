export type FieldError = { field: string; message: string }

/** What a control takes of its form: its name, what stands in it, and what is wrong with it. */
export type FieldOf = (name: string) => { name: string; defaultValue: string; error: string | undefined }

/**
 * Gives each control of a form what it takes, by its name, from what was typed or is saved and from what is wrong:
 * `<TextInput {...field('title')} label="…" />`.
 */
export function fieldsFrom(values: Record<string, string>, errors?: readonly FieldError[]): FieldOf {
  return (name) => ({ name, defaultValue: values[name] ?? '', error: errorFor(errors, name) })
}

/** What is wrong with one field, a line for each sentence; undefined where nothing is. */
export function errorFor(errors: readonly FieldError[] | undefined, field: string): string | undefined {
  const of = errors?.filter((error) => error.field === field) ?? []
  return of.length > 0 ? of.map(({ message }) => message).join('\n') : undefined
}
