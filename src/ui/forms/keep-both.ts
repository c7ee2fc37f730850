/** What two people wrote in one place, one after the other, so that neither is lost; once where it is the same. */
export function keepBoth(mine: string, theirs: string): string {
  const [own, other] = [mine.trim(), theirs.trim()]
  if (own === other || own.includes(other)) return own
  return other.includes(own) ? other : `${other}\n\n${own}`
}
