import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { Button, ButtonRow, TwoVersions } from '#src/ui/index.ts'
import type { Shown } from './shown-fields.ts'

type Props = {
  /** What each field is called, by its name. */
  labels: Record<string, string>
  shown: Shown
  /** What the button says. */
  act: string
  /** Another button beside it; Enter presses the first. */
  also?: ReactNode
  /** The fields. */
  children: ReactNode
}

/**
 * The form of one part of a draft. It carries the mark of what it was read from; where it was saved in the
 * meantime, by somebody else or in another window, what was saved stands above it beside what was written.
 */
export function DraftForm({ labels, shown: { mark, mine, theirs, isOwn }, act, also, children }: Props) {
  const fields = Object.entries(labels).map(([field, label]) => ({
    ...{ label, theirs: theirs?.[field] ?? '', mine: mine[field] ?? '' },
  }))
  return (
    <>
      {theirs && <TwoVersions own={isOwn} fields={fields} />}
      <Form method="post" noValidate key={mark}>
        <input type="hidden" name="mark" value={mark} />
        {children}
        <ButtonRow>
          <Button>{act}</Button>
          {also}
        </ButtonRow>
      </Form>
    </>
  )
}
