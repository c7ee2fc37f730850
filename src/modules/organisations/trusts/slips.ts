/**
 * The same words with two neighbouring letters changed places, each way there is: 'yrok' gives 'york'. Likeness by
 * groups of letters misses this slip in a short word. Only letters of one word change places.
 */
export function swapped(words: string): string[] {
  const ways: string[] = []
  for (let at = 0; at + 1 < words.length; at++) {
    const [first, second] = [words[at]!, words[at + 1]!]
    if (first === second || first === ' ' || second === ' ') continue
    ways.push(words.slice(0, at) + second + first + words.slice(at + 2))
  }
  return ways
}
