import { type Day, longDay } from '#src/ui/dates.ts'
import type { SelfReviewState } from '../gates.ts'

/** That a self-review was given up: on which day, by whom, and why. */
export type GivenUp = { on: Day; by: string; because: string }

/** What whoever sends an answer to a self-review that was given up reads. */
export function givenUpWords({ on, by }: Pick<GivenUp, 'on' | 'by'>): string {
  return `This self-review was given up on ${longDay(on)} by ${by}. What you sent now was not saved, nothing was revealed, and whatever had been answered is deleted.`
}

/** What giving a self-review up means, a sentence each, for the leader who is about to. */
export function whatGivingUpMeans(facts: { state: SelfReviewState; cycle: number; asked: number }): string[] {
  const { state, cycle, asked } = facts
  return [
    ...(state === 'answering'
      ? [
          'Answering closes at once. Nothing is revealed.',
          'Whatever was answered is deleted, and with it who had answered: answers and comments, evidence with its files, and sheets that were typed in. Nobody reads any of it, not even you.',
        ]
      : ['Nobody is asked any more.']),
    ...(asked > 0
      ? [
          'Everybody who was asked gets one message, with your name and your reason. An invitation that still waits is withdrawn.',
        ]
      : []),
    'It leaves Today. Under Know it stands as given up, with your name, the day and your reason.',
    `It cannot be taken back. Self-review ${cycle} can be opened anew with the same groups, without any answer.`,
  ]
}
