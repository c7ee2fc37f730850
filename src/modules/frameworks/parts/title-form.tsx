import { Form } from 'react-router'
import { Button, ButtonRow, errorFor, type FieldError, TextInput } from '#src/ui/index.ts'

type Props = {
  intent: 'add-theme' | 'add-element'
  /** The id of the field, so that the error summary finds it. */
  field: string
  /** The theme that an element joins. */
  themeId?: string
  newKey: string
  label: string
  sent: { errors: FieldError[]; typed: Record<string, string | string[]> } | undefined
}

/** Adds a theme or an element by its title; its key is made beforehand, so that sending twice adds one. */
export function TitleForm({ intent, field, themeId = '', newKey, label, sent }: Props) {
  return (
    <Form method="post" noValidate key={newKey}>
      <input type="hidden" name="id" value={newKey} />
      <input type="hidden" name="key" value={themeId} />
      <TextInput
        name="title"
        id={field}
        label={label}
        defaultValue=""
        error={errorFor(sent?.errors, field)}
      />
      <ButtonRow>
        <Button kind="quiet" name="intent" value={intent}>
          {intent === 'add-theme' ? 'Add the theme' : 'Add the element'}
        </Button>
      </ButtonRow>
    </Form>
  )
}
