/** Joins the class names that are there; undefined when there is none, so that no empty attribute is sent. */
export function classNames(...names: (string | false | null | undefined)[]): string | undefined {
  const joined = names.filter(Boolean).join(' ')
  return joined === '' ? undefined : joined
}
