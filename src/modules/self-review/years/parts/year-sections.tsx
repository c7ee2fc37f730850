import { Fragment } from 'react'
import { LevelMark, Section, Table } from '#src/ui/index.ts'
import { type LevelWords, levelWord, type Position } from '../../middle.ts'
import type { YearFacts } from '../queries.ts'
import { notableChange, type YearLine, type YearOnYear } from '../year-on-year.ts'
import {
  askedAsNote,
  comparedWords,
  groupsMoved,
  groupWords,
  movedLines,
  noLevelWords,
  nothingMoved,
  type TwoTurnouts,
  turnoutNote,
  viewsSentences,
  type WordsOfYears,
} from '../year-words.ts'
import styles from './year-sections.module.css'

type Props = {
  comparison: YearOnYear
  cycle: number
  before: YearFacts
  words: WordsOfYears
  turnouts: readonly TwoTurnouts[]
}

/** Two years beside each other: what moved, where views drew together, and every element. */
export function YearSections({ comparison, cycle, before, words, turnouts }: Props) {
  const { lines, gone } = comparison
  const views = viewsSentences(lines)
  const fresh = lines.filter(({ askedAs }) => askedAs.length === 0)
  return (
    <>
      <Moved lines={lines} words={words} />
      {before.takesPart ? (
        <>
          <Sentences
            heading="Heard: what moved by at least one level"
            sentences={groupsMoved(lines, turnouts)}
            none="No group shows in both years."
            lede="Of each group, in the middle of its answers, with how many answered then and now."
          />
          <Sentences
            heading="Where views drew together or apart"
            sentences={views}
            none="On no element did the disagreement change much."
            lede={`${whenNotable} ${comparedWords(lines)}`}
          />
        </>
      ) : (
        <Section heading="What each group said">
          <p>
            You did not lead the self-review of {before.cycle}, so you see what was agreed then, not what each
            group said: its people were told who would see that.
          </p>
        </Section>
      )}
      <Section
        heading="Element by element"
        lede="A group that shows fewer than three anonymous answers in either year is not compared: putting two years beside each other tells nothing that each does not tell by itself."
      >
        <Table
          caption={`${before.cycle} and ${cycle}, in the framework’s order`}
          captionHidden
          columns={columnsOf(lines, cycle, before, turnouts)}
          rows={lines.map((line) => ({ key: line.id, cells: cellsOf(line, words, lines) }))}
        />
      </Section>
      {fresh.length > 0 && <Titles heading="New this time" titles={fresh.map(({ title }) => title)} />}
      {gone.length > 0 && <Titles heading="No longer asked" titles={gone.map(({ title }) => title)} />}
    </>
  )
}

const whenNotable = `We say so where disagreement changed by ${notableChange} or more, on a measure from 0, where all answer alike, to 1, where they are split between the ends; less is a person or two.`

function Moved({ lines, words }: Pick<YearOnYear, 'lines'> & { words: WordsOfYears }) {
  const ways = (['stronger', 'weaker'] as const)
    .map((way) => ({ way, moved: movedLines(lines, way, words) }))
    .filter(({ moved }) => moved.length > 0)
  return (
    <Section heading="Agreed: what moved by at least one level">
      {ways.length === 0 && <p>{nothingMoved(lines)}.</p>}
      {ways.map(({ way, moved }) => (
        <Fragment key={way}>
          <p>Towards the {way} description:</p>
          <ul>
            {moved.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Fragment>
      ))}
    </Section>
  )
}

const groupNames = (lines: readonly YearLine[]) =>
  (lines.find(({ groups }) => groups.length > 0)?.groups ?? []).map(({ name }) => name)

function columnsOf(
  lines: readonly YearLine[],
  cycle: number,
  before: YearFacts,
  turnouts: readonly TwoTurnouts[],
) {
  return [
    { key: 'element', label: 'Element' },
    { key: 'before', label: `Agreed ${before.cycle}` },
    { key: 'now', label: `Agreed ${cycle}` },
    ...groupNames(lines).map((name) => ({
      ...{ key: `group ${name}`, label: name, note: turnoutNote(name, turnouts) },
    })),
  ]
}

function cellsOf(line: YearLine, words: WordsOfYears, lines: readonly YearLine[]) {
  const note = askedAsNote(line)
  return [
    <>
      {line.title}
      {note && (
        <>
          <br />
          <small>{note}</small>
        </>
      )}
    </>,
    <Level key="before" position={line.before} words={words.before} none={noLevelWords(line, 'before')} />,
    <Level key="now" position={line.now} words={words.now} none={noLevelWords(line, 'now')} />,
    ...groupNames(lines).map((name) => {
      const group = line.groups.find((one) => one.name === name)
      return group ? <Stands key={name} {...groupWords(group, words)} /> : 'nothing to compare'
    }),
  ]
}

/** Where a group stands, and under it where it stood. */
function Stands({ now, before }: { now: string; before: string }) {
  return (
    <div>
      {now} {before && <span className={styles.before}>{before}</span>}
    </div>
  )
}

function Level({ position, words, none }: { position: Position | null; words: LevelWords; none: string }) {
  return position ? <LevelMark position={position} word={levelWord(position, words)} /> : none
}

type SentencesProps = { heading: string; sentences: string[]; none: string; lede?: string }

function Sentences({ heading, sentences, none, lede }: SentencesProps) {
  return (
    <Section heading={heading} lede={lede}>
      {sentences.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Titles({ heading, titles }: { heading: string; titles: string[] }) {
  return (
    <Section heading={heading}>
      <ul>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </Section>
  )
}
