/**
 * What is wrong with somebody's name, or null. A name stands in messages that go out from here, so it carries no web
 * address, no brackets, no line break, and does not begin as a formula does; anything that people are called is right.
 */
export function nameFault(name: string): string | null {
  if (/:\/\/|www\./i.test(name)) return 'A name has no web address in it.'
  if (/[<>\p{Cc}]/u.test(name)) return 'A name has no brackets < > and no line breaks in it.'
  return /^[=+@]/.test(name) ? `A name does not begin with ${name.charAt(0)}.` : null
}
