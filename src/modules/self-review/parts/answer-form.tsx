import { type FormEvent, useRef, useState } from 'react'
import { Form } from 'react-router'
import { isGiven, type Keep, noAnswer } from '../answering/answer.ts'
import type { Autosaver } from '../answering/autosaver.ts'
import { turnOf } from '../answering/one-at-a-time.ts'
import { useAnswerKeys } from '../answering/use-answer-keys.ts'
import { AnswerHead } from '../cycles/parts/answer-head.tsx'
import { readRoom, roomSlug } from '../rooms/room.ts'
import { AnswerFoot, FinishedQuestion } from './answer-foot.tsx'
import styles from './answer-form.module.css'
import type { AnswerFormProps } from './answer-form-props.ts'
import { AskedThemes } from './asked-themes.tsx'
import { settleBeforePost } from './settle-before-post.ts'
import { firstAnswers, readAnswer } from './shown-answers.ts'
import { useAutosave } from './use-autosave.ts'

/** A page of answers: saved while it is written where there is script, and posted as a whole where there is none. */
export function AnswerForm(props: AnswerFormProps) {
  const { themes, answers, one, room, keys } = props
  const form = useRef<HTMLFormElement>(null)
  // What the server sends later (at the reveal it forgets anonymous answers) must not change what stands here.
  const [first] = useState(() => firstAnswers(props))
  const { saver, view } = useAutosave({ ...props, shown: first, kept: answers })
  useAnswerKeys(keys, form, one)
  const elements = themes.flatMap((theme) => theme.elements)
  const given = new Set(first.filter(isGiven).map(({ elementId }) => elementId))
  const turn = turnOf(elements, one, (id) => given.has(id))
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
      onInput={(event) => hear(event, saver, props)}
      onKeyDown={(event) => keys.hear(event)}
      onBlur={(event) => keys.stay(event.currentTarget)}
      onSubmit={(event) => settleBeforePost(event, saver, asked)}
      className={styles.form}
    >
      <AnswerHead {...props} turn={turn} room={room === null ? null : shownOf(room)} />
      <AskedThemes turn={turn} shownOf={shownOf} page={props} />
      {!turn?.next && <FinishedQuestion {...props} />}
      <AnswerFoot view={view} of={elements.length} closedBecause={props.closedBecause} turn={turn} />
    </Form>
  )
}

/** What was typed into an element, or into who was in the room, goes to the saver. */
function hear(event: FormEvent<HTMLFormElement>, saver: Autosaver, { words, room }: AnswerFormProps): void {
  const box = (event.target as Element).closest<HTMLElement>('[data-element], [data-room]')
  if (!box) return
  const said = new FormData(event.currentTarget)
  const { element, slug = '' } = box.dataset
  if (element) saver.type(element, readAnswer(said, slug, words))
  else if (room)
    saver.type(
      room,
      readRoom((name) => said.get(name)),
    )
}
