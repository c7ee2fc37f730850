import { EmptyState, Section } from '#src/ui/index.ts'
import type { Debrief } from '../queries.ts'
import styles from './debrief-text.module.css'

/** The debrief page for those who read it. */
export function DebriefText({ debrief }: { debrief: Debrief }) {
  const parts = [
    { heading: 'Agenda', text: debrief.agenda },
    { heading: 'What was heard', text: debrief.heard },
    { heading: 'Next steps', text: debrief.nextSteps },
  ].filter((part) => part.text.trim() !== '')
  if (parts.length === 0)
    return (
      <EmptyState heading="Nothing is written yet">
        <p>
          The associate prepares the agenda here, and writes down with you what was heard and what comes next.
        </p>
      </EmptyState>
    )
  return parts.map((part) => (
    <Section key={part.heading} heading={part.heading}>
      <p className={styles.text}>{part.text}</p>
    </Section>
  ))
}
