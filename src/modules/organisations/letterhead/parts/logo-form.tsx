import { Form } from 'react-router'
import { pictureTypes } from '#src/platform/pictures/kinds.ts'
import { Button, ButtonRow, errorFor, type FieldError, FileInput, TextInput } from '#src/ui/index.ts'

type LogoFormProps = { hasLogo: boolean; words: string; errors: FieldError[] | undefined }

/** Chooses the logo, says what it shows, or takes it off. */
export function LogoForm({ hasLogo, words, errors }: LogoFormProps) {
  return (
    <Form method="post" encType="multipart/form-data" noValidate reloadDocument>
      <FileInput
        name="logo"
        label={hasLogo ? 'Another picture, if it is to change' : 'The file of your logo'}
        hint="PNG, JPEG or WebP, up to 10 MB, made for a white ground. We draw it anew, at most 600 pixels wide or high."
        accept={pictureTypes}
        error={errorFor(errors, 'logo')}
      />
      <TextInput
        name="words"
        label="What it shows, in words"
        hint="For whoever listens to a document instead of looking at it."
        defaultValue={words}
        error={errorFor(errors, 'words')}
      />
      <ButtonRow>
        <Button name="intent" value="set-logo">
          {hasLogo ? 'Save the logo' : 'Put it on our documents'}
        </Button>
        {hasLogo && (
          <Button kind="danger" name="intent" value="remove-logo">
            Take the logo off
          </Button>
        )}
      </ButtonRow>
    </Form>
  )
}
