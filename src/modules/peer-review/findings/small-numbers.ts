import { methodWords } from '../evidence/note.ts'

/** A phrase with a small number of people in it, and the sentence in which it stands. */
export type SmallNumber = { phrase: string; sentence: string }

/**
 * Finds quotations that somebody said in an interview. The host has the timetable and knows whom the visitors met alone,
 * so that the role beside the words may tell who spoke; whoever shares them reads these again first.
 */
export function saidAlone(
  findings: readonly { evidence: readonly { text: string; source: string }[] }[],
): SmallNumber[] {
  return findings
    .flatMap((finding) => finding.evidence)
    .filter(
      ({ source }) => source.startsWith(methodWords.interview) && source.endsWith('quoted with consent'),
    )
    .map(({ text, source }) => ({ phrase: source, sentence: text }))
}

const few = '(?:one|two|three|four|five|six|seven|eight|nine|a couple of|only one|[1-9])'
const people =
  '(?:pupils?|children|child|boys?|girls?|students?|learners?|famil(?:y|ies)|parents?|carers?|teachers?|staff|colleagues|governors?|trustees?|heads?|headteachers?)'
const pattern = new RegExp(
  `\\b${few}\\s+(?:[\\p{L}-]+\\s+){0,3}?${people}\\b(?:\\s+(?:with|who|from|on)\\s+[\\p{L}-]+)?`,
  'giu',
)

/**
 * Finds phrases that count few people, such as 'two pupils with EHCPs': few enough that somebody could know who is
 * meant. Free text is not altered; whoever shares it reads these again first (SDC-08). Fewer than ten is few.
 */
export function smallNumbersIn(sentences: readonly string[]): SmallNumber[] {
  return sentences.flatMap((sentence) =>
    [...sentence.matchAll(pattern)].map((match) => ({ phrase: match[0], sentence })),
  )
}
