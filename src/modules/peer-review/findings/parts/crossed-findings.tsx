import type { ReactNode } from 'react'
import { Statement } from '#src/ui/index.ts'
import { inTwoLines } from '../rests-on.ts'
import { kindWords, type SharedFinding } from '../sharing.ts'
import { toneOf } from './finding-tones.ts'

type SharedFindingsProps = {
  findings: readonly SharedFinding[]
  /** What the host answered to a finding, where its reader may know it. */
  replyTo?: (findingId: string) => { by: ReactNode; text: ReactNode } | null
  actionsOf?: (findingId: string, number: number) => ReactNode
  /** `h2` where they stand right under the page's heading. */
  heading?: 'h2' | 'h3'
}

/** Findings as they crossed: the kind and what each rests on at the side, the words that may stand with it, the replies. */
export function SharedFindings({ findings, replyTo, actionsOf, heading }: SharedFindingsProps) {
  return findings.map((finding, index) => {
    const reply = replyTo?.(finding.findingId)
    return (
      <Statement
        key={finding.findingId}
        heading={heading}
        id={`finding-${finding.findingId}`}
        side={{
          label: kindWords[finding.kind],
          tone: toneOf[finding.kind],
          lines: inTwoLines(finding.restsOn),
        }}
        sentence={finding.sentence}
        evidence={finding.evidence.map(({ text, source }) => ({ key: text, text, source }))}
        replies={reply ? [{ key: 'host', ...reply }] : []}
        actions={actionsOf?.(finding.findingId, index + 1)}
      />
    )
  })
}
