const number = new Intl.NumberFormat('en-GB')

const characters = (count: number) => `${number.format(count)} ${count === 1 ? 'character' : 'characters'}`

/**
 * How many characters are left, too many, or allowed at all while nobody has written (length null, and
 * always without script).
 */
export function countSentence(limit: number, length: number | null): string {
  if (length === null) return `You can write up to ${characters(limit)}.`
  if (length > limit) return `You have ${characters(length - limit)} too many.`
  return `You have ${characters(limit - length)} left.`
}
