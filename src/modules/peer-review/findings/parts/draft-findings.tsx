import { Form, href, Link } from 'react-router'
import { Button, Hidden, MarginSection, Notice, Statement } from '#src/ui/index.ts'
import { capital, countWord } from '#src/ui/words.ts'
import type { DraftFinding } from '../queries.ts'
import { inTwoLines } from '../rests-on.ts'
import { kindWords } from '../sharing.ts'
import styles from './draft-findings.module.css'
import { toneOf } from './finding-tones.ts'

type DraftFindingsProps = {
  reviewId: string
  findings: readonly DraftFinding[]
  mayWrite: boolean
}

/** The findings as they are drafted, each with what it rests on and the buttons to change, move and take it out. */
export function DraftFindings({ reviewId, findings, mayWrite }: DraftFindingsProps) {
  return findings.map((finding, index) => (
    <Statement
      key={finding.id}
      heading="h2"
      id={`finding-${finding.id}`}
      side={{
        label: kindWords[finding.kind],
        tone: toneOf[finding.kind],
        lines: [...inTwoLines(finding.rest.sentence), warning(finding)].filter(Boolean),
      }}
      sentence={finding.sentence}
      evidence={finding.notes
        .filter((note) => note.quoted)
        .map((note) => ({ key: note.id, text: note.text, source: 'chosen to stand with it' }))}
      actions={
        mayWrite && (
          <Form method="post" preventScrollReset className={styles.acts}>
            <input type="hidden" name="findingId" value={finding.id} />
            <Link to={href('/review/:reviewId/sorting/:findingId', { reviewId, findingId: finding.id })}>
              Change and sort notes<Hidden> under finding {index + 1}</Hidden>
            </Link>
            {index > 0 && (
              <Button kind="words" name="intent" value="up">
                Move up<Hidden> finding {index + 1}</Hidden>
              </Button>
            )}
            {index < findings.length - 1 && (
              <Button kind="words" name="intent" value="down">
                Move down<Hidden> finding {index + 1}</Hidden>
              </Button>
            )}
            <Button kind="words" name="intent" value="remove">
              Take out<Hidden> finding {index + 1}</Hidden>
            </Button>
          </Form>
        )
      }
    />
  ))
}

function warning({ rest, saysHeardOnce }: DraftFinding): string {
  if (rest.notes === 0) return 'Sort notes under it'
  return rest.heardOnce && !saysHeardOnce ? 'More notes, or say that it was heard once' : ''
}

/** Says what was taken out, and brings it back. */
export function FindingRemoved({ finding }: { finding: { id: string; sentence: string } }) {
  return (
    <Notice kind="success" heading={`Taken out: ${finding.sentence}`}>
      <Form method="post">
        <input type="hidden" name="findingId" value={finding.id} />
        <Button kind="quiet" name="intent" value="restore">
          Undo
        </Button>
      </Form>
    </Notice>
  )
}

/** How many notes rest under no finding yet. */
export function LooseNotes({ loose }: { loose: number }) {
  return (
    <MarginSection heading="Notes in no finding yet">
      <p>{capital(countWord(loose, 'note rests', 'notes rest'))} under no finding. Not every note has to.</p>
    </MarginSection>
  )
}
