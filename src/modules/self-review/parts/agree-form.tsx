import { Form } from 'react-router'
import {
  Button,
  ButtonRow,
  Checkbox,
  errorFor,
  type FieldError,
  LevelChoice,
  Radios,
  SideBySide,
  TextArea,
} from '#src/ui/index.ts'
import { type LevelWords, levelWord, type Position } from '../middle.ts'

type Settled = {
  level: Position | null
  rationale: string
  evidence: string[]
  isPriority: boolean
  version: number
  agreedBy: string
}

type Props = {
  words: LevelWords
  levels: { position: Position; description: string | null }[]
  /** What was agreed in the cycle before, with the reasons. */
  lastTime: string | null
  suggestions: string[]
  /** The titles of the evidence that respondents put beside their answers. */
  named: string[]
  settled: Settled | null
  /** What another leader wrote while this was being written. */
  theirs: Settled | null
  typed: Record<string, string | string[]> | null
  errors: FieldError[]
}

const open = 'open'

/** Where the leaders settle on a level, say why, and name what supports it. */
export function AgreeForm(props: Props) {
  const { words, levels, lastTime, suggestions, named, settled, theirs, typed, errors } = props
  const saved = settled && (settled.level ? levelWord(settled.level, words) : open)
  const kept = (name: string, value: string) => ({
    name,
    defaultValue: String(typed?.[name] ?? value),
    error: errorFor(errors, name),
  })
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="version" value={(theirs ?? settled)?.version ?? 0} />
      {theirs && <Meanwhile theirs={theirs} typed={typed} words={words} />}
      <LevelChoice
        {...kept('level', saved ?? '')}
        label="Which end are you nearer, together?"
        hint={lastTime}
        levels={levels.map(({ position, description }) => {
          const word = levelWord(position, words)
          return { value: word, word, position, description }
        })}
        none={{ value: open, word: 'Leave it open: we have not come to one' }}
      />
      <TextArea
        {...kept('rationale', settled?.rationale ?? '')}
        label="Why?"
        hint="In a few sentences: what you heard, what you know, what you made of it. Name nobody who answered anonymously."
        rows={5}
        limit={4000}
      />
      <TextArea
        {...kept('evidence', settled?.evidence.join('\n') ?? '')}
        label="What supports it"
        hint={evidenceHint(suggestions, named)}
        rows={3}
      />
      <Checkbox
        name="isPriority"
        label="This is a priority: something to work on"
        defaultChecked={typed ? typed.isPriority === 'yes' : (settled?.isPriority ?? false)}
      />
      <ButtonRow>
        <Button>Save what we agree</Button>
      </ButtonRow>
    </Form>
  )
}

function evidenceHint(suggestions: string[], named: string[]): string {
  const brought = named.length > 0 ? ` Those who answered named: ${named.join('; ')}.` : ''
  return `Titles only, one a line.${brought} Worth bringing: ${suggestions.join('; ')}.`
}

function Meanwhile({ theirs, typed, words }: Pick<Props, 'typed' | 'words'> & { theirs: Settled }) {
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

function Text({ level, rationale, evidence }: { level: string; rationale: string; evidence: string }) {
  return (
    <>
      <p>{level === open ? 'Left open' : level}</p>
      {rationale && <p>{rationale}</p>}
      {evidence && <p>{evidence.replaceAll('\n', '; ')}</p>}
    </>
  )
}
