/** What was typed or is saved, as the text that stands in the fields of a form. */
export function asText(values: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      value === null || value === undefined ? '' : String(value),
    ]),
  )
}
