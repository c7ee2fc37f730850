import { useEffect, useRef, useState } from 'react'
import { Form } from 'react-router'
import { Button, type FieldError, LiveRegion, Section, SpreadTable } from '#src/ui/index.ts'
import { positionOfMiddle } from '../../hearing/heat-map-view.ts'
import { wordFor } from '../../middle.ts'
import type { Talk } from '../queries.ts'
import { type InLine, progressWords } from '../talk.ts'
import type { Settled } from './agree-conflict.tsx'
import { AgreeHere } from './agree-here.tsx'
import { ArrangeForm } from './arrange-form.tsx'
import { SaidByGroups } from './said-by-groups.tsx'
import styles from './talk.module.css'
import { TalkClock } from './talk-clock.tsx'
import { OthersElsewhere, TalkLine } from './talk-line.tsx'

type Props = {
  talk: Talk
  line: readonly InLine[]
  here: string
  leaders: readonly string[]
  isPinned: boolean
  theirs: Settled | null
  typed: Record<string, string | string[]> | null
  errors: FieldError[]
}

/** One element at the projector: how each group answered, what to ask, the time, and what is agreed. */
export function TalkStage({ talk, line, here, leaders, ...agreeing }: Props) {
  return (
    <>
      {talk.others && <OthersElsewhere others={talk.others} here={here} />}
      <TalkLine place={talk.place} progress={progressWords(line)} others={talk.others} here={here} />
      <NowAt words={`${talk.element.title}, ${talk.place.words}.`} />
      <Element key={talk.element.id} {...{ talk, line, here, leaders }} {...agreeing} />
    </>
  )
}

/** Says to those who hear the page that it went on to another element; the button that they pressed keeps the focus. */
function NowAt({ words }: { words: string }) {
  const shown = useRef(words)
  const [said, say] = useState('')
  useEffect(() => {
    if (shown.current === words) return
    shown.current = words
    say(words)
  }, [words])
  return <LiveRegion words={said} />
}

/** What belongs to one element, made afresh for the next. */
function Element({ talk, line, here, leaders, ...agreeing }: Props) {
  return (
    <>
      <div className={styles.columns}>
        <div>
          <Spread talk={talk} />
          {talk.groups.some(({ comments }) => comments.length > 0) && (
            <details className={styles.said}>
              <summary>What people said</summary>
              <SaidByGroups {...saidIn(talk)} />
            </details>
          )}
        </div>
        <div>
          <TalkClock clock={talk.clock} minutes={talk.minutes} here={here} />
          <Questions prompts={talk.element.prompts} />
          <p className={styles.notes}>
            {talk.notesBy ? `${talk.notesBy} takes notes.` : 'Nobody takes notes yet.'}
          </p>
        </div>
      </div>
      <Section heading="What we agree">
        <AgreeHere talk={talk} {...agreeing} />
      </Section>
      <details className={styles.arrange}>
        <summary>All elements, the order, and who takes notes</summary>
        <Elements talk={talk} line={line} here={here} />
        <ArrangeForm
          intent="arrange"
          {...{ leaders, here }}
          ordering={talk.ordering}
          notesBy={talk.notesBy}
          errors={[]}
        />
      </details>
    </>
  )
}

const saidIn = ({ groups, words, selfReview, element }: Talk) => ({
  ...{ groups: groups.filter(({ comments }) => comments.length > 0), words },
  ...{ base: `/know/self-reviews/${selfReview.id}`, elementId: element.id },
})

function Spread({ talk }: { talk: Talk }) {
  return (
    <SpreadTable
      caption={`How each group answered ${talk.element.title}: ${talk.said}`}
      groupsLabel="Group"
      middleLabel="In the middle"
      words={talk.words}
      groups={talk.spread.map(({ key, name, note, cell }) =>
        cell.shows === 'answers'
          ? {
              ...{ key, name, note, counts: cell.counts },
              middle: { position: positionOfMiddle(cell.middle), word: wordFor(cell.middle, talk.words) },
            }
          : { ...{ key, name, note }, nothing: cell.shows },
      )}
    />
  )
}

function Questions({ prompts }: { prompts: readonly string[] }) {
  return (
    <section aria-label="Questions to think about">
      <ul className={styles.questions}>
        {prompts.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
    </section>
  )
}

function Elements({ talk, line, here }: { talk: Talk; line: readonly InLine[]; here: string }) {
  return (
    <ol className={styles.elements}>
      {line.map(({ id, title, isSettled, isLeftOpen }) => (
        <li key={id} aria-current={id === talk.element.id ? 'step' : undefined}>
          {id === talk.element.id ? (
            title
          ) : (
            <Form method="post" action={here}>
              <input type="hidden" name="to" value={id} />
              <Button kind="words" name="intent" value="go">
                {title}
              </Button>
            </Form>
          )}
          {isSettled && <span>{isLeftOpen ? 'left open' : 'agreed'}</span>}
        </li>
      ))}
    </ol>
  )
}
