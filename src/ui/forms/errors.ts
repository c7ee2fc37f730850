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

/** The sentence that belongs to one field, or undefined where nothing is wrong with it. */
export function errorFor(errors: readonly FieldError[] | undefined, field: string): string | undefined {
  return errors?.find((error) => error.field === field)?.message
}
