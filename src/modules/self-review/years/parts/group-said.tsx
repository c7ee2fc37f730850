import { LevelMark, Section, Table } from '#src/ui/index.ts'
import { positionOfMiddle } from '../../hearing/heat-map-view.ts'
import { type LevelWords, wordFor } from '../../middle.ts'
import type { SaidThen } from '../said-then.ts'
import { placedLowest, type Saying } from '../you-said.ts'

type Props = { heading: string; said: SaidThen; caption: string }

/** What a group said in the cycle before: what it placed lowest, and the rest a press away. */
export function GroupSaid({ heading, said: { sayings, words }, caption }: Props) {
  if (sayings.length === 0)
    return (
      <Section heading={heading}>
        <p>Too few of the group answered for anything to show.</p>
      </Section>
    )
  const lowest = placedLowest(sayings)
  const rest = sayings.filter((saying) => !lowest.includes(saying))
  return (
    <Section
      heading={heading}
      lede="The middle of what the group answered: first what it placed lowest. Where too few answered, nothing shows."
    >
      <Sayings sayings={lowest} words={words} caption={`${caption}: what it placed lowest`} />
      {rest.length > 0 && (
        <details>
          <summary>Everything else it answered</summary>
          <Sayings sayings={rest} words={words} caption={`${caption}: everything else`} />
        </details>
      )}
    </Section>
  )
}

type SayingsProps = { sayings: readonly Saying[]; words: LevelWords; caption: string }

function Sayings({ sayings, words, caption }: SayingsProps) {
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'element', label: 'Element' },
        { key: 'said', label: 'The group' },
      ]}
      rows={sayings.map((saying) => ({
        key: saying.elementId,
        cells: [saying.title, <Middle key="said" saying={saying} words={words} />],
      }))}
    />
  )
}

function Middle({ saying: { middle }, words }: { saying: Saying; words: LevelWords }) {
  const position = positionOfMiddle(middle)
  const word = wordFor(middle, words)
  return position === null ? word : <LevelMark position={position} word={word} />
}
