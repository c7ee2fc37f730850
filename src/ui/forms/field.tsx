import type { ReactNode } from 'react'
import { Hidden } from '../page/hidden.tsx'
import styles from './field.module.css'

/** What every field of a form takes. A field's id is its name, so that an error summary can link to it. */
export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  /** Only where two forms of a page use one name. */
  id?: string
}

/** The ids that tie a field to its hint and its error. */
export function fieldIds({ name, id = name, hint, error }: FieldProps) {
  const ids = { id, hint: `${id}-hint`, error: `${id}-error` }
  const describedBy = [hint && ids.hint, error && ids.error].filter(Boolean).join(' ') || undefined
  return { ...ids, describedBy, invalid: error ? true : undefined }
}

/** The attributes that a native control inside a `Field` carries. */
export function controlProps(field: FieldProps) {
  const { id, describedBy, invalid } = fieldIds(field)
  return { id, name: field.name, 'aria-describedby': describedBy, 'aria-invalid': invalid }
}

/** Label, hint, error and one control, in that order. For a control that this folder does not have. */
export function Field({
  children,
  after,
  ...field
}: FieldProps & { children: ReactNode; after?: ReactNode }) {
  const { id } = fieldIds(field)
  return (
    <div className={styles.field} data-error={field.error ? true : undefined}>
      <label className={styles.label} htmlFor={id}>
        {field.label}
      </label>
      <FieldWords {...field} />
      {children}
      {after}
    </div>
  )
}

/** The hint and the error of a field, with the ids that `fieldIds` gives them. */
export function FieldWords(field: FieldProps) {
  const ids = fieldIds(field)
  return (
    <>
      {field.hint && <Hint id={ids.hint}>{field.hint}</Hint>}
      {field.error && (
        <p className={styles.error} id={ids.error}>
          <Hidden>Error: </Hidden>
          {field.error}
        </p>
      )}
    </>
  )
}

/** Help under a label, in one or two short sentences. */
export function Hint({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <div className={styles.hint} id={id}>
      {children}
    </div>
  )
}

/** Several fields that answer one question; its label is the question. */
export function Fieldset({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { id, describedBy } = fieldIds(field)
  return (
    <fieldset
      className={styles.field}
      id={`${id}-group`}
      aria-describedby={describedBy}
      data-error={field.error ? true : undefined}
    >
      <legend className={styles.label}>{field.label}</legend>
      <FieldWords {...field} />
      {children}
    </fieldset>
  )
}
