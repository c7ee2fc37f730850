/** A telephone number that is never broken at the end of a line. */
export function inOneLine(telephone: string): string {
  return telephone.replaceAll(' ', '\u00a0')
}
