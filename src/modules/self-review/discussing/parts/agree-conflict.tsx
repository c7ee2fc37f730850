import { Radios, SideBySide } from '#src/ui/index.ts'
import { type LevelWords, levelWord, type Position } from '../../middle.ts'

/** What is settled on an element, and who wrote it. */
export type Settled = {
  level: Position | null
  rationale: string
  evidence: string[]
  dissent: string
  isPriority: boolean
  version: number
  agreedBy: string
}

/** What stands for a level where the leaders leave it open. */
export const open = 'open'

type Props = { theirs: Settled; typed: Record<string, string | string[]> | null; words: LevelWords }

/** Both texts, where another leader wrote about the same element meanwhile, and what to keep (UX-17). */
export function AgreeConflict({ theirs, typed, words }: Props) {
  return (
    <>
      <SideBySide
        sides={[
          {
            heading: 'What you wrote',
            content: (
              <Text
                level={String(typed?.level ?? '')}
                rationale={String(typed?.rationale ?? '')}
                evidence={String(typed?.evidence ?? '')}
                dissent={String(typed?.dissent ?? '')}
              />
            ),
          },
          {
            heading: `What ${theirs.agreedBy} saved`,
            content: (
              <Text
                level={theirs.level ? levelWord(theirs.level, words) : open}
                rationale={theirs.rationale}
                evidence={theirs.evidence.join('\n')}
                dissent={theirs.dissent}
              />
            ),
          },
        ]}
      />
      <Radios
        name="keep"
        label="What do you want to keep?"
        defaultValue="both"
        choices={[
          { value: 'both', label: 'Both texts, one after the other, and the level chosen below' },
          { value: 'mine', label: 'What is below' },
          { value: 'theirs', label: `What ${theirs.agreedBy} saved` },
        ]}
      />
    </>
  )
}

type TextProps = Record<'level' | 'rationale' | 'evidence' | 'dissent', string>

function Text({ level, rationale, evidence, dissent }: TextProps) {
  return (
    <>
      <p>{level === open ? 'Left open' : level}</p>
      {rationale && <p>{rationale}</p>}
      {evidence && <p>{evidence.replaceAll('\n', '; ')}</p>}
      {dissent && <p>Seen otherwise: {dissent}</p>}
    </>
  )
}
