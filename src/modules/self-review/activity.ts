import { countWord, ownedBy } from '#src/ui/words.ts'
import { monthName } from './cycles/months.ts'

const peopleWord = ({ people }: Record<string, unknown>) => countWord(Number(people), 'person', 'people')

/** What an event of this module is called in the feed; the sentence goes on after the name of who did it. */
export const activityWords: Record<string, (said: Record<string, unknown>) => string> = {
  'self-review.open': (said) =>
    `opened self-review ${said.cycle}${said.organisation ? ` of ${said.organisation}` : ''}`,
  'self-review.set-perspective': (said) => `set how ${said.name} answer`,
  'self-review.remove-perspective': (said) => `took the perspective ${said.name} away`,
  'self-review.invite': (said) => `invited ${peopleWord(said)} more to answer`,
  'self-review.end-place': (said) => `took ${ownedBy(String(said.name))} place in the self-review away`,
  'self-review.add-leader': (said) => `asked ${said.name} to lead the self-review too`,
  'self-review.put-together': (said) => `put ${said.one} and ${said.other} together into one group`,
  'self-review.type-sheet-in': (said) => `typed in a sheet of paper for ${said.perspective}`,
  'self-review.take-sheet-back': (said) => `took the last sheet of paper for ${said.perspective} back`,
  'self-review.remind-by-itself': (said) => `reminded ${peopleWord(said)} who had not answered, as arranged`,
  'self-review.set-reminders': (said) =>
    said.on === 'yes'
      ? 'let reminders go out by themselves'
      : 'stopped the reminders that go out by themselves',
  'self-review.set-deadline': () => 'changed the day by which answers are asked for',
  'self-review.open-answering': () => 'opened answering',
  'self-review.remind': (said) => `reminded ${peopleWord(said)} who had not answered`,
  'self-review.answered': (said) => `answered self-review ${said.cycle}`,
  'self-review.reveal': (said) => `revealed ${said.selfReview}`,
  'self-review.give-up': (said) => `gave ${said.selfReview} up`,
  'self-review.begin-discussion': () => 'began the discussion of what was heard',
  'self-review.arrange-discussion': () => 'changed the order of the discussion or who takes notes',
  'self-review.agree': (said) =>
    said.level ? `agreed ${said.level} on ${said.element}` : `left ${said.element} open`,
  'self-review.take-copy': (said) => `took a copy of ${said.copy} away`,
  'self-review.take-schools': (said) => `took ${said.copy} away`,
  'self-review.move': (said) => `moved the self-review to version ${said.version} of its framework`,
  'self-review.open-next': (said) => `opened self-review ${said.cycle} by itself, as a draft`,
  'self-review.set-recurrence': (said) =>
    said.month
      ? `let the self-review come back each ${monthName(Number(said.month))}`
      : 'let the self-review come back no more',
  'self-review.show-before': (said) =>
    said.shows
      ? 'let those who answer see the levels of last time'
      : 'hid the levels of last time from those who answer',
  'self-review.write-reply': (said) => `wrote what ${said.perspective} are told about last time`,
  'self-review.release-reply': (said) => `told ${said.perspective} what came of what they said`,
  'self-review.weigh': () => 'said how important elements are',
  'self-review.plan-priority': (said) => `planned ${said.element}`,
  'self-review.act-on-priority': (said) => `put ${said.element} into the plan`,
  'self-review.choose-priorities': () => 'chose priorities',
}
