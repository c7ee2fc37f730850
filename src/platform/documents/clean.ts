/** What a file of XML may not hold, and no reader sees: control characters but for tabs and ends of lines. */
const unseen = /[^\P{Cc}\n\t]|\uFFFE|\uFFFF/gu

/** Takes out of a text what would break a file of XML: control characters and halves of characters. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\r\n', '\n').replaceAll(unseen, '')
}

/** The same for every text in a value, however deep. */
export function cleaned<Value>(value: Value): Value {
  return mapText(value, cleanText)
}

/** Changes every text in a value of objects, lists and texts, and nothing else. */
export function mapText<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value
  if (Array.isArray(value)) return value.map((item) => mapText(item, change)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapText(item, change)])) as Value
}
