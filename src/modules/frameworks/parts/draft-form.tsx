import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { Button, ButtonRow, TwoVersions } from '#src/ui/index.ts'
import type { Fields } from '../drafting/fields.ts'
import type { Shown } from './shown-fields.ts'

type Props = {
  /** What each field of the form is called, by its name. */
  labels: Record<string, string>
  /** What the values of its choices are called. */
  said?: Record<string, string>
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
export function DraftForm({ labels, said = {}, shown, act, also, children }: Props) {
  const { mark, mine, theirs, long, isOwn } = shown
  const fields = Object.entries(labels).map(([field, label]) => {
    const words = ({ [field]: text = '' }: Fields) =>
      long.includes(field)
        ? text
        : text
            .split('\n')
            .map((line) => said[line] ?? line)
            .join(', ')
    return { label, theirs: words(theirs ?? {}), mine: words(mine), holdsOne: !long.includes(field) }
  })
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
