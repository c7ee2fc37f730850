import { Form } from 'react-router'
import { Button, Hidden } from '#src/ui/index.ts'
import styles from './draft-body.module.css'

type Props = { links: { kind: string; other: string; title: string; framework: string | null }[] }

/** The links of an element, each of which can be taken away. */
export function OwnLinks({ links }: Props) {
  return (
    <ul className={styles.bin}>
      {links.map(({ kind, other, title, framework }) => (
        <li key={kind + other}>
          <span>
            {kind === 'exact match' ? 'Says the same as' : 'Is related to'} “{title}”
            {framework ? ` in “${framework}”` : ', in a framework that you cannot open here'}
          </span>
          <Form method="post">
            <input type="hidden" name="kind" value={kind} />
            <input type="hidden" name="other" value={other} />
            <Button kind="danger" name="intent" value="remove">
              Take away<Hidden> the link to {title}</Hidden>
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  )
}
