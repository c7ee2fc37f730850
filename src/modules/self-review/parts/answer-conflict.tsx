import { useRef } from 'react'
import { Button, Radios, SideBySide } from '#src/ui/index.ts'
import { capital } from '#src/ui/words.ts'
import type { Answer, AnswerConflict, Keep } from '../answering/answer.ts'
import { wordOf } from '../answering/posted.ts'
import type { LevelWords } from '../middle.ts'
import styles from './answer-field.module.css'

type Props = {
  slug: string
  words: LevelWords
  conflict: AnswerConflict
  onResolve: (keep: Keep) => void
}

/** Two windows say different things: both are shown, and the person chooses. Both is chosen unless they choose. */
export function AnswerConflictChoice({ slug, words, conflict, onResolve }: Props) {
  const isRoom = conflict.mine.inTheRoom !== undefined
  const box = useRef<HTMLDivElement>(null)
  const chosen = () =>
    box.current?.querySelector<HTMLInputElement>('input:checked')?.value as Keep | undefined
  const hasTwoTexts = conflict.mine.comment !== '' && conflict.theirs.comment !== ''
  return (
    <div ref={box} className={styles.conflict}>
      <p>
        <strong>You have {isRoom ? 'written' : 'answered'} this in two windows, differently.</strong> Neither
        is lost.
      </p>
      <SideBySide
        sides={[
          { heading: 'Here', content: <Said answer={conflict.mine} words={words} /> },
          { heading: 'In the other window, saved', content: <Said answer={conflict.theirs} words={words} /> },
        ]}
      />
      <Radios
        name={`keep-${slug}`}
        label="What do you want to keep?"
        defaultValue={hasTwoTexts ? 'both' : 'mine'}
        choices={[
          ...(hasTwoTexts
            ? [
                {
                  value: 'both',
                  label: `Both ${isRoom ? 'texts' : 'comments'}, one after the other, and the ${isRoom ? 'number' : 'level'} from here`,
                },
              ]
            : []),
          { value: 'mine', label: 'What is here' },
          { value: 'theirs', label: 'What the other window saved' },
        ]}
      />
      <Button
        kind="quiet"
        name="intent"
        value="stay"
        onClick={(event) => {
          event.preventDefault()
          onResolve(chosen() ?? (hasTwoTexts ? 'both' : 'mine'))
        }}
      >
        Keep this
      </Button>
    </div>
  )
}

function Said({ answer, words }: { answer: Answer; words: LevelWords }) {
  return (
    <>
      <p>
        {answer.inTheRoom === undefined
          ? capital(wordOf(answer, words) ?? 'no level')
          : `${answer.inTheRoom || 'Nobody said how many'} in the room`}
      </p>
      {answer.comment && <p>{answer.comment}</p>}
    </>
  )
}
