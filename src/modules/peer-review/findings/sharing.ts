import { inSentence } from '#src/ui/words.ts'
import { allowed, refused, type Verdict } from '#src/verdict.ts'
import { methodWords, type Note } from '../evidence/note.ts'
import { restInWords, restsOn } from './rests-on.ts'

/** The kinds of finding. None of them is a grade. */
export type FindingKind = 'strength' | 'question' | 'heard_differently'

/** What a page calls each kind. */
export const kindWords: Record<FindingKind, string> = {
  strength: 'Strength to share',
  question: 'Question to consider',
  heard_differently: 'Heard differently',
}

/** A note under a finding; `quoted` when the team wants its words to stand with the finding. */
export type RestingNote = Note & { quoted: boolean }

/** A finding with the notes that it rests on; `saysHeardOnce` when the team chose to share it on few. */
export type Finding = {
  id: string
  kind: FindingKind
  sentence: string
  saysHeardOnce: boolean
  notes: readonly RestingNote[]
}

/** A finding as the host reads it. It holds no name, no school, no date, and nothing of a note that did not cross. */
export type SharedFinding = {
  findingId: string
  kind: FindingKind
  sentence: string
  heardOnce: boolean
  restsOn: string
  evidence: readonly { text: string; source: string }[]
}

/**
 * Decides whether the findings may be shared, all together: each rests on notes from at least two methods
 * and two vantage points, or says that it was heard once. Findings are numbered from one, in their order.
 */
export function mayShare(findings: readonly Finding[]): Verdict {
  if (findings.length === 0)
    return refused('There is no finding yet. Sort the notes, and write what they say together.')
  for (const [index, finding] of findings.entries()) {
    const because = whatFindingLacks(finding)
    if (because !== null) return refused(`Finding ${index + 1} ${because}`)
  }
  return allowed
}

function whatFindingLacks({ sentence, notes, saysHeardOnce }: Finding): string | null {
  if (sentence.trim() === '') return 'has no words yet. Write it as one sentence, or remove it.'
  const rest = restsOn(notes)
  if (rest.notes === 0) return 'rests on no note. Sort notes under it, or remove it.'
  if (rest.enough || saysHeardOnce) return null
  return `rests on ${restInWords(rest)}. Sort more notes under it, or say that it was heard once.`
}

/**
 * Decides whether the words of a note may cross to the host: what was heard, or stands in quotation marks
 * unless read in a document, only with the speaker's consent; and nothing that names a school or a date.
 * Schools are found by the part of their name that sets them apart: 'Tern Bay' of 'Tern Bay Primary School'.
 */
export function mayCross(note: Note, schoolNames: readonly string[]): Verdict {
  if (isSpoken(note) && !note.mayQuote) return refused('The speaker has not agreed to be quoted.')
  const named = schoolNames
    .map(distinctivePart)
    .find((name) => name !== '' && mentions(`${note.text} ${note.whoseView}`, name))
  if (named) return refused(`It names ${named}. Words cross without the school.`)
  return datePattern.test(note.text) ? refused('It names a date. Words cross without the date.') : allowed
}

/** Only a document or data is read; what is read in an interview was said by somebody. */
function isSpoken({ how, method, text }: Note): boolean {
  if (how === 'read') return method !== 'document' && method !== 'data'
  return how === 'heard' || /["“”]/.test(text)
}

const commonWords =
  /\b(the|academy|and|c of e|cofe|catholic|church of england|college|community|girls|boys|grammar|high|infant|junior|nursery|primary|rc|school|secondary|sixth form|special)\b/gi

function distinctivePart(schoolName: string): string {
  return schoolName.replace(commonWords, ' ').replace(/\s+/g, ' ').trim()
}

/** A name of one word counts only with its capital: 'Green' is a school where 'green' is not. */
function mentions(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const flags = name.includes(' ') ? 'iu' : 'u'
  return new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, flags).test(text.replace(/\s+/g, ' '))
}

const month =
  '(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)'

/** '27 January', 'the 3rd of March', 'October 14', '27/01/2027'; a month alone is no date. */
const datePattern = new RegExp(
  `\\b\\d{1,2}(st|nd|rd|th)?( of)? ${month}\\b|\\b${month} \\d{1,2}\\b|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b`,
  'i',
)

/**
 * Makes the frozen copy of a finding that crosses to the host. Of the notes it holds only how many there
 * are, and the words of those that the team chose and that may cross.
 */
export function asShared(finding: Finding, schoolNames: readonly string[]): SharedFinding {
  const rest = restsOn(finding.notes)
  return {
    findingId: finding.id,
    kind: finding.kind,
    sentence: finding.sentence,
    heardOnce: rest.heardOnce,
    restsOn: rest.sentence,
    evidence: finding.notes
      .filter((note) => note.quoted && mayCross(note, schoolNames).ok)
      .map((note) => ({ text: note.text, source: sourceOf(note) })),
  }
}

/** 'Interview · early-career teacher · quoted with consent' */
function sourceOf(note: Note): string {
  const consent = isSpoken(note) ? ['quoted with consent'] : []
  return [methodWords[note.method], inSentence(note.whoseView.trim()), ...consent].join(' · ')
}
