import { type ComponentProps, type FormEvent, useEffect, useId, useState } from 'react'
import { classNames } from '../class-names.ts'
import styles from './control.module.css'
import { countSentence } from './count-sentence.ts'
import { controlProps, Field, type FieldProps } from './field.tsx'

export type TextAreaProps = FieldProps &
  Omit<ComponentProps<'textarea'>, 'id' | 'name' | 'className' | 'style' | 'children'> & {
    /** The most characters that may be sent. Nothing is cut off: the sentence below says how many are over. */
    limit?: number
  }

/** Several lines of text. Grows with what is written where the browser can. */
export function TextArea({
  name,
  label,
  hint,
  error,
  id,
  limit,
  rows = 4,
  onInput,
  ...native
}: TextAreaProps) {
  const field = { name, label, hint, error, id }
  const countId = useId()
  const [length, setLength] = useState<number | null>(null)
  const { 'aria-describedby': described, ...control } = controlProps(field)
  const count = (event: FormEvent<HTMLTextAreaElement>) => {
    if (limit) setLength(event.currentTarget.value.length)
    onInput?.(event as Parameters<NonNullable<typeof onInput>>[0])
  }
  return (
    <Field {...field} after={limit && <Count id={countId} limit={limit} length={length} />}>
      <textarea
        {...native}
        {...control}
        aria-describedby={classNames(described, limit !== undefined && countId)}
        rows={rows}
        onInput={count}
        className={classNames(styles.control, styles.area)}
      />
    </Field>
  )
}

/** Shows the count at once; speaks it only when writing pauses. */
function Count({ id, limit, length }: { id: string; limit: number; length: number | null }) {
  const words = countSentence(limit, length)
  const spoken = useSettled(length === null ? '' : words, 1000)
  return (
    <>
      <p id={id} className={classNames(styles.count, length !== null && length > limit && styles.over)}>
        {words}
      </p>
      <span className="vh" aria-live="polite">
        {spoken}
      </span>
    </>
  )
}

function useSettled(value: string, milliseconds: number) {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
