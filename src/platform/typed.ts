/** What was typed or is saved, as the text that stands in the fields of a form. */
export function asText(values: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      value === null || value === undefined ? '' : String(value),
    ]),
  )
}

/** What was ticked in a list of boxes, however many. */
export function listed(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String)
  return value === undefined || value === '' ? [] : [String(value)]
}
