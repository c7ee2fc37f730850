import { Form } from 'react-router'
import { londonDay, longDay } from '#src/ui/dates.ts'
import { Button, ButtonRow, Checkbox, errorFor, type FieldError, Section, TextInput } from '#src/ui/index.ts'
import type { Signature } from '../partnership.ts'

/** Who has signed a text for which trust, and when. */
export type Signed = { trust: string; signature: Signature | null }

/** The signatures under a text. */
export function Signatures({ signed }: { signed: Signed[] }) {
  return (
    <Section heading="Signatures">
      <ul>
        {signed.map(({ trust, signature }) => (
          <li key={trust}>
            {signature
              ? `${signature.by}, for ${trust}, on ${longDay(londonDay(signature.at))} (version ${signature.version})`
              : `${trust} has yet to sign.`}
          </li>
        ))}
      </ul>
    </Section>
  )
}

type SignFormProps = {
  trust: string
  because: string | null
  errors: readonly FieldError[] | undefined
  typed: Record<string, string | string[]> | undefined
}

/** Signs a text for a trust, with the name typed. */
export function SignForm({ trust, because, errors, typed }: SignFormProps) {
  return (
    <Section heading={`Sign for ${trust}`}>
      <Form method="post" noValidate>
        <TextInput
          name="name"
          label="Your full name"
          hint="Typing your name here signs the page. Your name, the day and the version are kept."
          autoComplete="name"
          defaultValue={String(typed?.name ?? '')}
          error={errorFor(errors, 'name')}
        />
        <Checkbox
          name="isRead"
          label={`I have read this page and sign it for ${trust}`}
          defaultChecked={typed?.isRead === 'yes'}
          error={errorFor(errors, 'isRead')}
        />
        <ButtonRow>
          <Button disabledBecause={because}>Sign for {trust}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
