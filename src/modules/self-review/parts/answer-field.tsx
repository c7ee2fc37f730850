import { Button, Hidden, LevelQuestion, TextArea } from '#src/ui/index.ts'
import { longestComment, mostFor, noAnswer } from '../answering/answer.ts'
import { notMineWord, wordOf } from '../answering/posted.ts'
import { ConfirmAgain } from '../cycles/parts/confirm-again.tsx'
import type { SaidBefore } from '../cycles/said-before.ts'
import type { LevelWords } from '../middle.ts'
import type { GivenEvidence } from '../queries/answers.ts'
import { RoomNotesFields } from '../rooms/parts/room-fields.tsx'
import { AnswerConflictChoice } from './answer-conflict.tsx'
import styles from './answer-field.module.css'
import type { ShownAnswer } from './shown-answers.ts'

/** An element as the page of answers asks it; the two ends are described, the levels between them are not. */
export type AskedElement = {
  id: string
  slug: string
  title: string
  prompts: string[]
  levels: { position: 1 | 2 | 3 | 4; description: string | null }[]
  /** The strand of its theme that it belongs to; null where there are none. */
  strand: string | null
  /** What heads it among its neighbours, where a strand begins or ends. */
  strandBegins: string | null
  /** What was said of it before the framework moved on; null where nothing was carried over. */
  saidBefore?: SaidBefore | null
  /** The word of the level agreed last time, where the leaders show it. */
  lastTime?: string | null
}

type Props = Omit<ShownAnswer, 'restored'> & {
  element: AskedElement
  words: LevelWords
  error: string | undefined
  isRoom: boolean
  evidence: GivenEvidence[]
}

/** One element to answer: questions to think about, a level, a comment, what it rests on. */
export function AnswerField(props: Props) {
  const { element, words, answer, version, error, conflict, onResolve, isRoom, kept, evidence } = props
  const { id, slug, title, prompts, levels } = element
  return (
    <LevelQuestion
      data-element={id}
      data-slug={slug}
      title={title}
      prompts={prompts}
      name={`answer-${slug}`}
      levels={levels.map(({ position, description }) => {
        const word = words[position - 1] ?? ''
        return { value: word, word, position, description }
      })}
      none={{ value: notMineWord, word: 'Not mine to judge' }}
      defaultValue={wordOf(answer, words)}
      before={
        <>
          {conflict && (
            <AnswerConflictChoice slug={slug} words={words} conflict={conflict} onResolve={onResolve} />
          )}
          {element.lastTime && <p>Agreed last time: {element.lastTime}.</p>}
          {kept?.confirmAgain && element.saidBefore && (
            <ConfirmAgain slug={slug} title={title} before={element.saidBefore} kept={kept} />
          )}
        </>
      }
    >
      <TextArea
        name={`comment-${slug}`}
        label={
          <>
            Comment<Hidden> on {title}</Hidden>
          </>
        }
        rows={2}
        defaultValue={answer.comment}
        error={error}
        limit={mostFor(kept?.comment ?? '')}
        hint={kept && kept.comment.length > longestComment ? cameTogether : undefined}
      />
      {isRoom && <RoomNotesFields slug={slug} title={title} answer={answer} kept={kept ?? noAnswer} />}
      <EvidenceLine slug={slug} title={title} evidence={evidence} />
      <input type="hidden" name={`version-${slug}`} value={version} />
    </LevelQuestion>
  )
}

const cameTogether =
  'What you said of several elements came together here, every word of it. It counts as it is; if you change it, please make it shorter.'

/** What stands beside the answer so far, and the way to add to it; whatever is typed is saved on the way. */
function EvidenceLine({ slug, title, evidence }: { slug: string; title: string; evidence: GivenEvidence[] }) {
  return (
    <div className={styles.evidence}>
      {evidence.length > 0 && (
        <ul>
          {evidence.map((piece) => (
            <li key={piece.id}>{piece.title}</li>
          ))}
        </ul>
      )}
      <Button kind="words" name="evidence" value={slug}>
        {evidence.length > 0 ? 'Change the evidence' : 'Add evidence'}
        <Hidden> for {title}</Hidden>
      </Button>
    </div>
  )
}
