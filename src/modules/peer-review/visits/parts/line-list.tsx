import { Form, Link } from 'react-router'
import { Button, Hidden } from '#src/ui/index.ts'
import type { LineOfEnquiry } from '../focus.ts'
import styles from './line-list.module.css'

/** The lines of enquiry of a draft, with buttons to change, move and take out each of them. */
export function LineList({ lines, base }: { lines: readonly LineOfEnquiry[]; base: string }) {
  return (
    <ol className={styles.lines}>
      {lines.map((line, index) => (
        <li key={line.id}>
          <p>
            {line.question}
            {line.shortName && <small>On a phone: {line.shortName}</small>}
          </p>
          <Form method="post" preventScrollReset className={styles.acts}>
            <input type="hidden" name="lineId" value={line.id} />
            <Link to={`${base}/lines/${line.id}`}>
              Change<Hidden> line {index + 1}</Hidden>
            </Link>
            {index > 0 && (
              <Button kind="words" name="intent" value="up">
                Move up<Hidden> line {index + 1}</Hidden>
              </Button>
            )}
            {index < lines.length - 1 && (
              <Button kind="words" name="intent" value="down">
                Move down<Hidden> line {index + 1}</Hidden>
              </Button>
            )}
            <Button kind="words" name="intent" value="remove">
              Take out<Hidden> line {index + 1}</Hidden>
            </Button>
          </Form>
        </li>
      ))}
    </ol>
  )
}
