import { type FormEvent, Fragment, type RefObject, useEffect, useRef, useState } from 'react'
import { Form, useNavigationType } from 'react-router'
import { Section } from '#src/ui/index.ts'
import { isGiven, type Keep, noAnswer } from '../answering/answer.ts'
import { type Turn, turnOf } from '../answering/one-at-a-time.ts'
import { AnswerHead } from '../cycles/parts/answer-head.tsx'
import { readRoom, roomSlug } from '../rooms/room.ts'
import { AnswerField, type AskedElement } from './answer-field.tsx'
import { AnswerFoot, FinishedQuestion } from './answer-foot.tsx'
import styles from './answer-form.module.css'
import type { AnswerFormProps } from './answer-form-props.ts'
import { answerKeys } from './answer-keys.ts'
import { settleBeforePost } from './settle-before-post.ts'
import { firstAnswers, readAnswer, type ShownAnswer } from './shown-answers.ts'
import { useAutosave } from './use-autosave.ts'

/** A page of answers: saved while it is written where there is script, and posted as a whole where there is none. */
export function AnswerForm(props: AnswerFormProps) {
  const { themes, words, answers, one, room } = props
  const form = useRef<HTMLFormElement>(null)
  // What the server sends later (at the reveal it forgets anonymous answers) must not change what stands here.
  const [first] = useState(() => firstAnswers(props))
  useFocusOnTurn(form, one)
  const { saver, view } = useAutosave({ ...props, shown: first, kept: answers })
  const elements = themes.flatMap((theme) => theme.elements)
  const given = new Set(first.filter(isGiven).map(({ elementId }) => elementId))
  const turn = turnOf(elements, one, (id) => given.has(id))
  const hear = (event: FormEvent<HTMLFormElement>) => {
    const box = (event.target as Element).closest<HTMLElement>('[data-element], [data-room]')
    if (!box || !form.current) return
    const said = new FormData(form.current)
    const { element = '', slug = '' } = box.dataset
    if (element) saver.type(element, readAnswer(said, slug, words))
    else if (room)
      saver.type(
        room,
        readRoom((name) => said.get(name)),
      )
  }
  const shownOf = (id: string) => ({
    answer: first.find((met) => met.elementId === id) ?? noAnswer,
    restored: view.restored[id],
    version: view.versions[id] ?? 0,
    conflict: view.conflicts.find((met) => met.elementId === id),
    kept: answers.find((met) => met.elementId === id),
    onResolve: (keep: Keep) => saver.resolve(id, keep),
  })
  const asked = room ? [...elements, { id: room, slug: roomSlug }] : elements
  return (
    <Form
      method="post"
      noValidate
      data-saves-itself
      ref={form}
      onInput={hear}
      onKeyDown={answerKeys}
      onSubmit={(event) => settleBeforePost(event, saver, asked)}
      className={styles.form}
    >
      <AnswerHead {...props} turn={turn} room={room === null ? null : shownOf(room)} />
      {themes.filter(isShownIn(turn)).map((theme) => (
        <Section key={theme.id} {...headingOf(theme.title, turn)}>
          {theme.elements
            .filter((element) => !turn || element === turn.element)
            .map((element) => (
              <Fragment key={element.id}>
                {!turn && element.strandBegins && <p className={styles.strand}>{element.strandBegins}</p>}
                <OneAnswer element={element} shown={shownOf(element.id)} page={props} />
              </Fragment>
            ))}
        </Section>
      ))}
      {!turn?.next && <FinishedQuestion {...props} />}
      <AnswerFoot view={view} of={elements.length} closedBecause={props.closedBecause} turn={turn} />
    </Form>
  )
}

type OneProps = { element: AskedElement; shown: ShownAnswer; page: AnswerFormProps }

/** One element with what the page shows of it now; what the saver has to show anew replaces what stood there. */
function OneAnswer({ element, shown: { restored, version, ...shown }, page }: OneProps) {
  return (
    <AnswerField
      key={restored?.generation ?? 0}
      {...shown}
      element={element}
      words={page.words}
      answer={restored?.answer ?? shown.answer}
      version={shown.conflict?.theirs.version ?? version}
      error={page.errors.find((error) => error.field.endsWith(`-${element.slug}`))?.message}
      isRoom={page.room !== null}
      evidence={page.evidence.filter((piece) => piece.elementId === element.id)}
    />
  )
}

/** Whoever goes on to the next element by a key goes on answering by keys; on the first visit the page begins at its top. */
function useFocusOnTurn(form: RefObject<HTMLFormElement | null>, one: string | null): void {
  const came = useNavigationType()
  useEffect(() => {
    if (one === null || came === 'POP') return
    const radios = [...(form.current?.querySelectorAll<HTMLInputElement>('input[name^="answer-"]') ?? [])]
    const wanted = radios.find(({ checked }) => checked) ?? radios[0]
    wanted?.focus({ preventScroll: true })
    wanted?.closest('[data-element]')?.scrollIntoView({ block: 'start' })
  }, [form, one, came])
}

/** Who answers one at a time reads on each page where in the framework they are. */
function headingOf(theme: string, turn: Turn<AskedElement> | null) {
  if (!turn) return { heading: theme }
  const { strand } = turn.element
  return { heading: `Theme: ${theme}`, ...(strand ? { lede: `Strand: ${strand}` } : {}) }
}

function isShownIn(turn: Turn<AskedElement> | null) {
  return ({ elements }: { elements: AskedElement[] }) => !turn || elements.includes(turn.element)
}
