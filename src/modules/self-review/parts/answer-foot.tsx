import { Button, ButtonRow, Radios, SaveStatus } from '#src/ui/index.ts'
import type { Mode } from '../anonymity.ts'
import type { AutosaveView } from '../answering/autosaving.ts'
import type { Turn } from '../answering/one-at-a-time.ts'
import type { AskedElement } from './answer-field.tsx'
import styles from './answer-form.module.css'

type FootProps = {
  view: AutosaveView
  of: number
  closedBecause: string | null
  /** Where somebody stands who answers one at a time; null where all are on the page. */
  turn: Turn<AskedElement> | null
}

/**
 * The line at the foot: going on or saving, how far it is in words, and whether it is saved. Where the page asks whether
 * somebody has finished, that says whether they come back; elsewhere a button does.
 */
export function AnswerFoot({ view, of, closedBecause, turn }: FootProps) {
  return (
    <div className={styles.foot}>
      <ButtonRow>
        {turn?.next ? (
          <Button name="intent" value="next" data-main disabledBecause={closedBecause}>
            Next
          </Button>
        ) : (
          <Button name="intent" value="save" data-main disabledBecause={closedBecause}>
            Save
          </Button>
        )}
        {turn?.previous && !closedBecause && (
          <Button kind="quiet" name="intent" value="previous">
            Back
          </Button>
        )}
        {turn?.next && !closedBecause && (
          <Button kind="words" name="intent" value="later">
            Save and finish later
          </Button>
        )}
      </ButtonRow>
      <p className={styles.given}>
        {turn && `Element ${turn.number} of ${of}. `}
        {view.given} of {of} answered
      </p>
      <SaveStatus state={view.state} words={view.words} />
      {view.conflicts.length > 0 && (
        <Button type="button" kind="words" onClick={showConflict}>
          Show where
        </Button>
      )}
    </div>
  )
}

/** To the first question of what is to be kept, which may stand far above. */
function showConflict(): void {
  const choice = document.querySelector<HTMLElement>('[name^="keep-"]:checked')
  choice?.closest('[data-element], [data-room]')?.scrollIntoView({ block: 'start' })
  choice?.focus({ preventScroll: true })
}

type FinishedProps = {
  typed: Record<string, string | string[]> | null
  hasAnswered: boolean
  mode: Mode
}

/** Whether somebody has finished, which only they can say; of the anonymous nothing else counts. */
export function FinishedQuestion({ typed, hasAnswered, mode }: FinishedProps) {
  return (
    <Radios
      name="finished"
      label="Have you finished?"
      hint={
        mode === 'anonymous'
          ? 'Only finished answers count: those where every element has an answer, and those that you call finished here. Whatever is not finished by the reveal is deleted, and nobody reads it. Until then you can change your answers.'
          : 'You can change your answers until the reveal, whichever you choose. What is saved counts.'
      }
      defaultValue={String(typed?.finished ?? (hasAnswered ? 'yes' : ''))}
      choices={[
        { value: 'yes', label: 'Yes, I have finished' },
        { value: 'no', label: 'No, I will come back later' },
      ]}
    />
  )
}
