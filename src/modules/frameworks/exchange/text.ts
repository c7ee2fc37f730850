/**
 * A text as it can be kept: composed as Unicode NFC, without characters that nobody sees and no database keeps, and
 * without space at its ends. Line breaks and tabs inside it stay.
 */
export function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are taken out
  const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g
  return text.replace(/\r\n?/g, '\n').replace(invisible, '').toWellFormed().normalize('NFC').trim()
}

/** Every text inside a value, cleaned. */
export function cleanTexts<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T
  if (Array.isArray(value)) return value.map((each) => cleanTexts(each)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleanTexts(each)])) as T
}

/** The beginning of a text, as a sentence can name it. */
export function named(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`
}
