import { Form } from 'react-router'
import {
  Button,
  ButtonRow,
  Checkbox,
  errorFor,
  type FieldError,
  isOpenBetween,
  LevelChoice,
  TextArea,
  undescribedHint,
} from '#src/ui/index.ts'
import { capital } from '#src/ui/words.ts'
import { type LevelWords, levelWord, type Position } from '../../middle.ts'
import { AgreeConflict, open, type Settled } from './agree-conflict.tsx'

type Props = {
  words: LevelWords
  levels: { position: Position; description: string | null }[]
  /** What was agreed in the cycle lastTime, with the reasons. */
  lastTime: string | null
  suggestions: string[]
  /** The titles of the evidence that respondents put beside their answers. */
  named: string[]
  /** Who else may come to read what is written here: a review partner, the leaders of a school's trust, or nobody. */
  outside: 'partner' | 'trust' | null
  settled: Settled | null
  /** What another leader wrote while this was being written. */
  theirs: Settled | null
  typed: Record<string, string | string[]> | null
  errors: FieldError[]
  /** Where the form goes, if not to its own page: the discussion, which stays with its element. */
  at?: { action: string; elementId: string }
}

/** Where the leaders settle on a level, say why, and name what supports it. */
export function AgreeForm(props: Props) {
  const { words, levels, lastTime, suggestions, named, outside, settled, theirs, typed, errors, at } = props
  const saved = settled && (settled.level ? levelWord(settled.level, words) : open)
  const options = levels.map(({ position, description }) => {
    const word = levelWord(position, words)
    return { value: word, word, position, description }
  })
  const isOpen = isOpenBetween(options)
  const kept = (name: string, value: string) => ({
    name,
    defaultValue: String(typed?.[name] ?? value),
    error: errorFor(errors, name),
  })
  return (
    <Form method="post" noValidate action={at?.action}>
      {at && <input type="hidden" name="to" value={at.elementId} />}
      <input type="hidden" name="version" value={(theirs ?? settled)?.version ?? 0} />
      {theirs && <AgreeConflict theirs={theirs} typed={typed} words={words} />}
      <LevelChoice
        {...kept('level', saved ?? '')}
        label={isOpen ? 'Which end are you nearer, together?' : 'Which level are you at, together?'}
        hint={[undescribedHint(options), isOpen && nearerWords(words), lastTime].filter(Boolean).join(' ')}
        levels={options}
        none={{ value: open, word: 'Leave it open: we have not come to one' }}
      />
      <TextArea
        {...kept('rationale', settled?.rationale ?? '')}
        label="Why?"
        hint={`In a few sentences: what you heard, what you know, what you made of it. ${readBy(outside)} Name nobody who answered anonymously.`}
        rows={5}
        limit={4000}
      />
      <TextArea
        {...kept('evidence', settled?.evidence.join('\n') ?? '')}
        label="What supports it"
        hint={`${evidenceHint(suggestions, named)} ${readBy(outside === 'trust' ? null : outside)}`}
        rows={3}
      />
      <TextArea
        {...kept('dissent', settled?.dissent ?? '')}
        label="Does anybody of you see it otherwise?"
        hint={`Leave it empty if not. Everybody who was asked to answer may read it.${outside ? ` ${capital(outsideWords[outside])} never ${outside === 'trust' ? 'do' : 'does'}.` : ''}`}
        rows={2}
        limit={4000}
      />
      <Checkbox
        name="isPriority"
        label="This is a priority: something to work on"
        defaultChecked={typed ? typed.isPriority === 'yes' : (settled?.isPriority ?? false)}
      />
      <ButtonRow>
        <Button {...(at ? { name: 'intent', value: 'agree' } : {})}>Save what we agree</Button>
      </ButtonRow>
    </Form>
  )
}

/** What the two words between the ends mean, where nothing describes them. */
function nearerWords([weakest, second, third, strongest]: LevelWords): string {
  return `${capital(second)} is nearer to ${weakest}, ${third} nearer to ${strongest}.`
}

/** Who reads what is written in a field, said where it is written. */
function readBy(outside: Props['outside']): string {
  const also = outside
    ? `, and ${outsideWords[outside]} once you ${outside === 'trust' ? 'share' : 'disclose'} it`
    : ''
  return `Everybody who was asked to answer may read it${also}.`
}

const outsideWords = { partner: 'your review partner', trust: 'leaders of your trust' }

function evidenceHint(suggestions: string[], named: string[]): string {
  const brought = named.length > 0 ? ` Those who answered named: ${named.join('; ')}.` : ''
  return `Titles only, one a line.${brought} Worth bringing: ${suggestions.join('; ')}.`
}
