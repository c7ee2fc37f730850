import type { ComponentProps } from 'react'
import { classNames } from '../class-names.ts'
import styles from './control.module.css'
import { controlProps, Field, type FieldProps } from './field.tsx'

type Native<Tag extends 'input' | 'textarea' | 'select'> = Omit<
  ComponentProps<Tag>,
  'id' | 'name' | 'className' | 'style' | 'children'
>

export type TextInputProps = FieldProps & Native<'input'> & { short?: boolean }

/** One line of text. Give `type`, `autoComplete` and `inputMode` as the matter asks; `short` for a code or year. */
export function TextInput({ name, label, hint, error, id, short, ...native }: TextInputProps) {
  const field = { name, label, hint, error, id }
  return (
    <Field {...field}>
      <input
        type="text"
        {...native}
        {...controlProps(field)}
        className={classNames(styles.control, short && styles.short)}
      />
    </Field>
  )
}

/** A date by the browser's own control; its value is `2026-11-21`. */
export function DateInput({ name, label, hint, error, id, ...native }: FieldProps & Native<'input'>) {
  const field = { name, label, hint, error, id }
  return (
    <Field {...field}>
      <input
        {...native}
        {...controlProps(field)}
        type="date"
        className={classNames(styles.control, styles.date)}
      />
    </Field>
  )
}

/** One or more files. Say in the hint which kinds and how large. */
export function FileInput({ name, label, hint, error, id, ...native }: FieldProps & Native<'input'>) {
  const field = { name, label, hint, error, id }
  return (
    <Field {...field}>
      <input
        {...native}
        {...controlProps(field)}
        type="file"
        className={classNames(styles.control, styles.file)}
      />
    </Field>
  )
}

export type Option = { value: string; label: string }

export type SelectProps = FieldProps & Native<'select'> & { options: Option[]; empty?: string }

/** One of many. With seven or fewer choices, `Radios` are kinder. `empty` is the words of no choice yet. */
export function Select({ name, label, hint, error, id, options, empty, ...native }: SelectProps) {
  const field = { name, label, hint, error, id }
  return (
    <Field {...field}>
      <select {...native} {...controlProps(field)} className={classNames(styles.control, styles.select)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
