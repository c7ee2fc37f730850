import { andList } from '#src/ui/words.ts'
import type { SelfReviewState } from '../gates.ts'

/**
 * What it means that somebody leads a self-review from now on, in sentences, for whoever asks them to. People were told
 * by name, before they answered, who hears them: somebody new among those is told to them.
 */
export function whatLeadingMeans(state: SelfReviewState, leaders: readonly string[]): string[] {
  const sees =
    'They see what the leaders see: who answers, and after the reveal the heat map with its comments.'
  const told = 'Everybody who was asked to answer is sent a message with the new name.'
  if (state === 'setting up')
    return [sees, 'Whoever answers reads the names of the leaders before they begin.']
  const verb = leaders.length === 1 ? 'hears' : 'hear'
  const promised =
    leaders.length > 0 ? `People were told that ${andList(leaders)} ${verb} what they say.` : ''
  if (state === 'answering')
    return [
      `Answering is open. ${promised}`.trim(),
      `${told} It stands on their page of answers too, and they can change these until the reveal.`,
      sees,
    ]
  return [
    `The answers are in. ${promised}`.trim(),
    'They see at once the heat map with its comments, which people wrote before they knew that this person would.',
    told,
  ]
}
