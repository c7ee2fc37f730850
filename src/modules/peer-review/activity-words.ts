import { longDay } from '#src/ui/dates.ts'
import { ownedBy } from '#src/ui/words.ts'

type Said = Record<string, unknown>

/**
 * What the events of a visit are called in the feed; the sentence goes on after the name of who did it. None of them
 * holds a word of a note, a finding or a reflection.
 */
export const visitActivityWords: Record<string, (said: Said) => string> = {
  'peer-review.draft-focus': () => 'worked on the focus',
  'peer-review.add-line': () => 'added a line of enquiry to the draft',
  'peer-review.change-line': () => 'changed a line of enquiry of the draft',
  'peer-review.remove-line': () => 'took a line of enquiry out of the draft',
  'peer-review.restore-line': () => 'brought a line of enquiry back',
  'peer-review.share-focus': (said) => `shared ${ownedBy(String(said.host))} focus with the visiting team`,
  'peer-review.name-visitor': (said) =>
    `named ${said.name} for ${ownedBy(String(said.visitor))} visiting team${said.isLead ? ', to lead it' : ''}`,
  'peer-review.accept-visitor': (said) => `accepted ${said.name} as a visitor to ${said.host}`,
  'peer-review.decline-visitor': (said) => `answered about ${said.name}`,
  'peer-review.withdraw-visitor': (said) => `withdrew ${said.name} from the visiting team`,
  'peer-review.complete-team': (said) => `said that the team that visits ${said.host} is complete`,
  'peer-review.name-for-host': (said) =>
    `named ${said.name} for ${ownedBy(String(said.visitor))} review of ${said.host}`,
  'peer-review.end-for-host': (said) =>
    `took back ${ownedBy(String(said.name))} part in the review of ${said.host}`,
  'peer-review.plan-activity': (said) => `planned “${said.activity}”`,
  'peer-review.change-activity': (said) => `changed “${said.activity}” in the timetable`,
  'peer-review.remove-activity': (said) => `took “${said.activity}” out of the timetable`,
  'peer-review.restore-activity': (said) => `put “${said.activity}” back into the timetable`,
  'peer-review.take-note': (said) => `took a note in ${said.review}`,
  'peer-review.change-note': (said) => `changed a note in ${said.review}`,
  'peer-review.remove-note': (said) => `took back a note in ${said.review}`,
  'peer-review.restore-note': (said) => `brought back a note in ${said.review}`,
  'peer-review.complete-gathering': (said) => `said that gathering at ${said.host} is complete`,
  'peer-review.write-finding': (said) => `wrote a finding in ${said.review}`,
  'peer-review.change-finding': (said) => `changed a finding in ${said.review}`,
  'peer-review.remove-finding': (said) => `took a finding out of ${said.review}`,
  'peer-review.restore-finding': (said) => `brought a finding back in ${said.review}`,
  'peer-review.share-findings': (said) => `shared the findings with ${said.host}`,
  'peer-review.reflect': (said) => `reflected on a finding of ${ownedBy(String(said.visitor))} team`,
  'peer-review.release-reflections': (said) => `released ${ownedBy(String(said.host))} reflections`,
  'peer-review.begin-debrief': (said) => `began the debrief page for ${said.host}`,
  'peer-review.hold-debrief': (said) =>
    `wrote that ${ownedBy(String(said.host))} debrief was held on ${longDay(String(said.heldOn))}`,
  'peer-review.close-review': (said) => `closed ${ownedBy(String(said.visitor))} review of ${said.host}`,
  'peer-review.erase-notes': (said) =>
    `erased the notes of ${ownedBy(String(said.visitor))} review of ${said.host}, 30 days after the debrief`,
}
