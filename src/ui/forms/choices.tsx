import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import styles from './choices.module.css'
import { type FieldProps, Fieldset, fieldIds } from './field.tsx'

export type Choice = {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabledBecause?: string
  /** What is asked, too, of whoever chooses this: it shows under the choices while this one is chosen. */
  more?: ReactNode
}

type Shape = {
  choices: Choice[]
  /** `list`: one under the other. `columns`: the same in columns, for many. `pills`: side by side, for a few short words. */
  shape?: 'list' | 'columns' | 'pills'
}

export type RadiosProps = FieldProps & Shape & { defaultValue?: string }

/** One of a few. */
export function Radios({ choices, shape = 'list', defaultValue, ...field }: RadiosProps) {
  return (
    <Fieldset {...field}>
      <div className={styles[shape]}>
        {choices.map((choice, index) => (
          <OneChoice
            key={choice.value}
            type="radio"
            field={field}
            choice={choice}
            index={index}
            checked={choice.value === defaultValue}
          />
        ))}
      </div>
    </Fieldset>
  )
}

export type CheckboxesProps = FieldProps & Shape & { defaultValue?: string[] }

/** Any of a few; each sends its value under the one name. */
export function Checkboxes({ choices, shape = 'list', defaultValue = [], ...field }: CheckboxesProps) {
  return (
    <Fieldset {...field}>
      <div className={styles[shape]}>
        {choices.map((choice, index) => (
          <OneChoice
            key={choice.value}
            type="checkbox"
            field={field}
            choice={choice}
            index={index}
            checked={defaultValue.includes(choice.value)}
          />
        ))}
      </div>
    </Fieldset>
  )
}

type OneChoiceProps = {
  type: 'radio' | 'checkbox'
  field: FieldProps
  choice: Choice
  index: number
  checked: boolean
}

function OneChoice({ type, field, choice, index, checked }: OneChoiceProps) {
  const base = fieldIds(field).id
  // The first carries the field's own id, so that the error summary's link lands on it.
  const id = index === 0 ? base : `${base}-${index + 1}`
  const note = choice.disabledBecause ?? choice.hint
  return (
    <>
      <div className={styles.choice}>
        <input
          type={type}
          id={id}
          name={field.name}
          value={choice.value}
          defaultChecked={checked}
          disabled={choice.disabledBecause !== undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          aria-invalid={type === 'checkbox' && field.error ? true : undefined}
        />
        <label htmlFor={id} className={classNames(choice.disabledBecause && styles.off)}>
          {choice.label}
        </label>
        {note && (
          <div id={`${id}-note`} className={styles.note}>
            {note}
          </div>
        )}
      </div>
      {choice.more && <div className={styles.more}>{choice.more}</div>}
    </>
  )
}

/** One thing to agree to or switch on. */
export function Checkbox({
  defaultChecked,
  value = 'yes',
  ...field
}: FieldProps & { defaultChecked?: boolean; value?: string }) {
  const { id, describedBy, hint, error } = fieldIds(field)
  return (
    <div className={styles.single} data-error={field.error ? true : undefined}>
      {field.error && (
        <p id={error} className={styles.error}>
          <span className="vh">Error: </span>
          {field.error}
        </p>
      )}
      <div className={styles.choice}>
        <input
          type="checkbox"
          id={id}
          name={field.name}
          value={value}
          defaultChecked={defaultChecked}
          aria-describedby={describedBy}
          aria-invalid={field.error ? true : undefined}
        />
        <label htmlFor={id}>{field.label}</label>
        {field.hint && (
          <div id={hint} className={styles.note}>
            {field.hint}
          </div>
        )}
      </div>
    </div>
  )
}
