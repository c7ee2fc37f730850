import { errorFor, type FieldError, Hidden, TextArea, TextInput } from '#src/ui/index.ts'
import { type Answer, mostFor, notesOf, type RoomNotes } from '../../answering/answer.ts'
import type { LevelWords } from '../../middle.ts'
import { AnswerConflictChoice } from '../../parts/answer-conflict.tsx'
import styles from '../../parts/answer-field.module.css'
import type { ShownAnswer } from '../../parts/shown-answers.ts'
import { roomSlug } from '../room.ts'

type RoomProps = {
  room: ShownAnswer
  words: LevelWords
  typed: Record<string, string | string[]> | null
  errors: FieldError[] | undefined
}

/** How many were in the room, and who. */
export function RoomFields({ room, words, typed, errors }: RoomProps) {
  const { answer, restored, version, conflict, kept, onResolve } = room
  const shown = (field: string, said: (of: Answer) => string) =>
    restored ? said(restored.answer) : String(typed?.[field] ?? said(answer))
  return (
    <div data-room key={restored?.generation ?? 0}>
      {conflict && (
        <AnswerConflictChoice slug={roomSlug} words={words} conflict={conflict} onResolve={onResolve} />
      )}
      <TextInput
        name="inTheRoom"
        label="How many of you are in the room?"
        short
        inputMode="numeric"
        defaultValue={shown('inTheRoom', (of) => of.inTheRoom ?? '')}
        error={errorFor(errors, 'inTheRoom')}
      />
      <TextArea
        name="present"
        label="Who is in the room?"
        hint="Roles or names, as you agree among yourselves. The leaders read it beside your answer after the reveal; nobody else does."
        rows={2}
        limit={mostFor(kept?.comment ?? '')}
        defaultValue={shown('present', (of) => of.comment)}
        error={errorFor(errors, 'present')}
      />
      <input type="hidden" name={`version-${roomSlug}`} value={conflict?.theirs.version ?? version} />
    </div>
  )
}

type NotesProps = { slug: string; title: string; answer: Answer; kept: Answer }

/** What was said for and against in the room, and by those who would have answered otherwise. */
export function RoomNotesFields({ slug, title, answer, kept }: NotesProps) {
  const [notes, before] = [notesOf(answer), notesOf(kept)]
  const isWritten = Object.values(notes).some((text) => text !== '')
  const field = (name: string, label: string, note: keyof RoomNotes, hint?: string) => (
    <TextArea
      name={`${name}-${slug}`}
      label={
        <>
          {label}
          <Hidden>: {title}</Hidden>
        </>
      }
      {...(hint ? { hint } : {})}
      rows={2}
      limit={mostFor(before[note])}
      defaultValue={notes[note]}
    />
  )
  return (
    <details className={styles.notes} open={isWritten}>
      <summary>
        What was said in the room<Hidden>: {title}</Hidden>
      </summary>
      {field('for', 'Said for it', 'saidFor')}
      {field('against', 'Said against it', 'saidAgainst')}
      {field(
        'dissent',
        'Who would have answered otherwise, and why',
        'dissent',
        'Only if they want it written down.',
      )}
    </details>
  )
}
