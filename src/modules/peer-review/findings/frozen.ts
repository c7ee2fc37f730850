import { createHash } from 'node:crypto'
import type { SharedFinding } from './sharing.ts'

/** The findings as they cross: exactly this, to the host's circle, the visiting team and the associate. */
export type FrozenFindings = {
  priority: string
  findings: readonly SharedFinding[]
  notReached: readonly string[]
}

/** Every sentence that crosses, to be read again for what could give somebody away. */
export function sentencesOf({ findings }: FrozenFindings): string[] {
  return findings.flatMap((finding) => [finding.sentence, ...finding.evidence.map(({ text }) => text)])
}

/** A print of what somebody looked at, so that nothing else is shared than what they saw. */
export function printOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url')
}
