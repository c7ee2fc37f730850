import type { StripStage } from '../stage-strip.ts'
import styles from './stage-notes.module.css'

/** Who sees what at each stage, in sentences; and why a stage was opened early. */
export function StageNotes({ strip }: { strip: StripStage[] }) {
  const now = strip.find((stage) => stage.when === 'now')
  return (
    <>
      {now && <p>{now.whoSees}</p>}
      {strip
        .filter((stage) => stage.openedEarly)
        .map(({ stage, label, openedEarly }) => (
          <p key={stage}>
            {openedEarly?.by} opened {label.toLowerCase()} early: {openedEarly?.because}
          </p>
        ))}
      <details className={styles.every}>
        <summary>At every stage</summary>
        <dl>
          {strip.map(({ stage, label, whoSees }) => (
            <div key={stage}>
              <dt>{label}</dt>
              <dd>{whoSees}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}
