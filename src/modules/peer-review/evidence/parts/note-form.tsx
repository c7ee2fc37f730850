import { Form, href } from 'react-router'
import { Button, ButtonRow, ErrorSummary, type FieldError, SaveStatus } from '#src/ui/index.ts'
import type { LineOfEnquiry } from '../../visits/published.ts'

export { ActivityChoice } from './activity-choice.tsx'

import { NoteFields } from './note-fields.tsx'
import styles from './note-form.module.css'
import { useNoteKeeper } from './note-keeper.ts'
import { BegunElsewhere, RefusedNotes } from './refused-notes.tsx'

type NoteFormProps = {
  review: { id: string; host: string; safeguarding: { name: string; telephone: string } | null }
  me: string
  activityId: string
  lines: readonly LineOfEnquiry[]
  values: Record<string, string>
  errors?: readonly FieldError[]
  savedAt: string | null
}

/**
 * The form that takes a note. Without script it posts like any form. With it, what is typed stays on the device until
 * the server has said that it has it, through a reload and through a lost connection.
 */
export function NoteForm({ review, me, activityId, lines, values, errors, savedAt }: NoteFormProps) {
  const keeper = useNoteKeeper({
    me,
    reviewId: review.id,
    saveUrl: href('/review/:reviewId/notes/keep', { reviewId: review.id }),
    firstId: values.id ?? '',
  })
  const shownErrors = keeper.errors ?? errors
  return (
    <>
      {keeper.errors && <ErrorSummary errors={keeper.errors} />}
      <Form
        data-works-offline
        data-saves-itself
        method="post"
        noValidate
        className={styles.form}
        ref={keeper.form}
        onInput={keeper.typed}
        onSubmit={keeper.save}
      >
        <input type="hidden" name="id" value={keeper.id} />
        <input type="hidden" name="activityId" value={activityId} />
        <NoteFields
          values={values}
          errors={shownErrors}
          lines={lines}
          safeguarding={review.safeguarding}
          host={review.host}
        />
        <ButtonRow>
          <Button>Save note</Button>
        </ButtonRow>
      </Form>
      <BegunElsewhere reviewId={review.id} notes={keeper.elsewhere} />
      <RefusedNotes notes={keeper.refused} onDiscard={keeper.discard} />
      {(keeper.status || savedAt) && (
        <div className={styles.status}>
          <SaveStatus
            state={keeper.status?.state ?? 'saved'}
            words={keeper.status?.words ?? `Saved ${savedAt}`}
          />
        </div>
      )}
    </>
  )
}
