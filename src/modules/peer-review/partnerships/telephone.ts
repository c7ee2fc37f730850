/**
 * Whether a text is a telephone number of the United Kingdom that somebody can ring: ten or eleven digits from 01, 02,
 * 03, 07 or 08, or the same after +44; spaces, hyphens, brackets and an extension as people write them.
 */
export function isTelephone(text: string): boolean {
  const [number = '', extension, ...more] = text.trim().split(/\s*(?:ext\.?|extension|x)\s*/i)
  if (more.length > 0 || (extension !== undefined && !/^\d{1,6}$/.test(extension))) return false
  if (!/^[+\d(][\d\s()-]*$/.test(number)) return false
  const digits = number.replaceAll(/[\s()-]/g, '').replace(/^(?:\+44|0044)0?/, '0')
  return /^0(?:[1238]\d{8,9}|7\d{9})$/.test(digits)
}
