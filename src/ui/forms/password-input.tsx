import { type ComponentProps, useEffect, useState } from 'react'
import { Hidden } from '../page/hidden.tsx'
import styles from './control.module.css'
import { controlProps, Field, type FieldProps } from './field.tsx'

export type PasswordInputProps = FieldProps &
  Omit<ComponentProps<'input'>, 'id' | 'name' | 'className' | 'style' | 'children' | 'type'>

/** A password, with a button to show it once the script is there. Pasting works. */
export function PasswordInput({ name, label, hint, error, id, ...native }: PasswordInputProps) {
  const field = { name, label, hint, error, id }
  const [shown, setShown] = useState(false)
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const control = controlProps(field)
  return (
    <Field {...field}>
      <div className={styles.password} data-error={error ? true : undefined}>
        <input
          autoComplete="current-password"
          spellCheck={false}
          autoCapitalize="none"
          {...native}
          {...control}
          type={shown ? 'text' : 'password'}
          className={styles.control}
        />
        {isReady && (
          <button type="button" aria-controls={control.id} onClick={() => setShown(!shown)}>
            {shown ? 'Hide' : 'Show'}
            <Hidden> the password</Hidden>
          </button>
        )}
      </div>
    </Field>
  )
}
