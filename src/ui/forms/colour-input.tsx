import { type ChangeEvent, useRef } from 'react'
import { classNames } from '../class-names.ts'
import styles from './control.module.css'
import { controlProps, Field, type FieldProps } from './field.tsx'

export type ColourInputProps = FieldProps & {
  /** The name under which the browser's own picker is sent: without a script neither follows the other. */
  pickerName: string
  /** What the picker is called, for whoever listens. */
  pickerLabel: string
  /** As `#rrggbb`; '' where none is chosen. */
  defaultValue: string
  /** What the picker shows where none is chosen. */
  otherwise: string
}

/** A colour, typed or picked; with a script the one follows the other. */
export function ColourInput(props: ColourInputProps) {
  const { pickerName, pickerLabel, defaultValue, otherwise, ...field } = props
  const typed = useRef<HTMLInputElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const follow = ({ target }: ChangeEvent<HTMLInputElement>) => {
    if (target === picker.current && typed.current) typed.current.value = target.value.toUpperCase()
    if (target === typed.current && picker.current && isColour(target.value))
      picker.current.value = target.value
  }
  return (
    <Field {...field}>
      <div className={styles.colour}>
        <input
          ref={picker}
          type="color"
          name={pickerName}
          aria-label={pickerLabel}
          defaultValue={isColour(defaultValue) ? defaultValue.toLowerCase() : otherwise}
          onChange={follow}
          className={styles.picker}
        />
        <input
          {...controlProps(field)}
          ref={typed}
          type="text"
          autoComplete="off"
          spellCheck={false}
          defaultValue={defaultValue}
          onChange={follow}
          className={classNames(styles.control, styles.short)}
        />
      </div>
    </Field>
  )
}

function isColour(text: string): boolean {
  return /^#[\da-f]{6}$/i.test(text)
}
