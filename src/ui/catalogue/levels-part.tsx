import { Distribution, Legend, LevelMark, type LevelPosition, Section } from '../index.ts'
import { scale } from './samples.ts'

const marks: { position: LevelPosition; word: string; note?: string }[] = [
  { position: 1, word: 'red' },
  { position: 1.5, word: 'between red and amber-red' },
  { position: 2, word: 'amber-red', note: 'as before' },
  { position: 2.5, word: 'between ambers' },
  { position: 3, word: 'amber-green', note: 'was amber-red' },
  { position: 3.5, word: 'nearly green' },
  { position: 4, word: 'green' },
]

const named = (counts: number[]) =>
  ['Red', 'Amber-red', 'Amber-green', 'Green'].map((label, index) => ({
    key: label,
    label,
    position: (index + 1) as LevelPosition,
    count: counts[index] ?? 0,
  }))

/** Marks, the legend and large distributions. */
export function LevelsPart() {
  return (
    <>
      <Section heading="Levels">
        <p>
          {marks.map((mark) => (
            <span key={mark.position}>
              <LevelMark {...mark} />{' '}
            </span>
          ))}
        </p>
        <Legend
          items={scale}
          notes={[{ sign: 'E T H M', meaning: 'where each group’s middle answer stands' }]}
        />
      </Section>
      <Section heading="Distributions">
        <Distribution
          title="Middle leaders stand near the weaker description"
          summary="Of 24 middle leaders 14 chose red, 7 amber-red, 3 amber-green and none green."
          bars={named([14, 7, 3, 0])}
          unit="People"
          levelHeading="Level"
          csvHref="/ui"
        />
        <Distribution
          title="Executives agree with each other"
          summary="Of 6 executives 4 chose amber-green and 2 green."
          bars={named([0, 0, 4, 2])}
          unit="People"
          levelHeading="Level"
        />
      </Section>
    </>
  )
}
