const small = new Set('of the and for in with on at by to upon under de la le a an as'.split(' '))

// Short forms with a vowel, which no rule can tell from words; those without one are told by having none.
const shortForms = new Set(
  'CE RE UTC MAT UK VA AP SEN SEND BMAT QE QED YMCA UCL LIPA EKC HISP RMET TBAP TCAT HCAT CSAT BDAT GDST STEM SDBE AET USP II III IV VI VII VIII IX'.split(
    ' ',
  ),
)

const words = new Set('ST DR LTD MR MRS'.split(' '))

/**
 * A name of the register as people write it. The register keeps the names of trusts in capitals; one that is not all
 * capitals is somebody's own spelling and stays as it is. Nothing but the case of letters changes.
 */
export function asWritten(name: string): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase()) return name
  const parts = name.split(' ')
  return parts.map((part, at) => partAsWritten(part, at > 0 && !/[-–:]$/.test(parts[at - 1]!))).join(' ')
}

function partAsWritten(part: string, isInside: boolean): string {
  const bare = part.replaceAll(/^[("']+|[)"'.,]+$/g, '')
  if (isShortForm(bare)) return part
  const lower = part.toLowerCase()
  if (isInside && bare === part && small.has(lower)) return lower
  return lower
    .replaceAll(/(^|[-(/&.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(
      /^(\p{L}['’])(\p{L}{3})/u,
      (_, before: string, next: string) => before + next[0]!.toUpperCase() + next.slice(1),
    )
}

/** C, E, FCJ, GLF, VI: a letter alone, a known short form, or two to five letters without a vowel. */
function isShortForm(part: string): boolean {
  if (shortForms.has(part)) return true
  if (words.has(part) || part === 'A' || /\d/.test(part)) return false
  const letters = part.replaceAll(/[^A-Z]/g, '')
  return letters.length === 1 || (letters.length <= 5 && letters.length > 1 && !/[AEIOUY]/.test(letters))
}
