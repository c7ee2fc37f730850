import { SharedFindings } from '../../findings/parts/crossed-findings.tsx'
import type { SharedFinding } from '../../findings/sharing.ts'
import { type Reflection, recognitionWords } from '../recognition.ts'

type HeardAndThoughtProps = {
  host: string
  findings: readonly SharedFinding[]
  reflections: readonly Reflection[]
}

/** Each finding with what the host says to it, as far as the reader may know it. */
export function HeardAndThought({ host, findings, reflections }: HeardAndThoughtProps) {
  return (
    <>
      {reflections.length === 0 && <p>{host} has not released its reflections yet.</p>}
      <SharedFindings
        findings={findings}
        replyTo={(findingId) => {
          const reflection = reflections.find((one) => one.findingId === findingId)
          if (!reflection) return null
          return {
            by: `${host} reflects · ${recognitionWords[reflection.recognition]}`,
            text: reflection.text,
          }
        }}
      />
    </>
  )
}
