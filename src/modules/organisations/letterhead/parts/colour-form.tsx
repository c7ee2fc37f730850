import { Form } from 'react-router'
import { Button, ButtonRow, ColourInput, errorFor, type FieldError } from '#src/ui/index.ts'
import { ourColour } from '../colour.ts'
import styles from './colour-form.module.css'

/** The form that takes the nearest shade: its button stands beside those of the other. */
const insteadForm = 'nearest-shade'

type ColourFormProps = {
  /** The colour as it is kept, or ''. */
  was: string
  typed: string
  /** How the kept colour stands on white, in words. */
  ratio: string | null
  /** The nearest shade that holds, where the typed one is too light. */
  instead: string | null
  errors: FieldError[] | undefined
}

/** Chooses the colour of headings; one that is too light is shown beside the nearest shade of it that holds. */
export function ColourForm({ was, typed, ratio, instead, errors }: ColourFormProps) {
  return (
    <>
      {ratio && !errors && (
        <p>
          <Swatch colour={was} /> {was.toUpperCase()} stands on white paper with a contrast of {ratio}; words
          need 4.5 to 1.
        </p>
      )}
      <Form method="post" encType="multipart/form-data" noValidate reloadDocument>
        <input type="hidden" name="was" value={was} />
        <ColourInput
          name="colour"
          pickerName="picked"
          pickerLabel="Pick the colour"
          label="The colour of headings"
          hint="As # and six letters or figures, such as #0E5A5A. It needs to be dark enough to be read on white."
          defaultValue={typed}
          otherwise={ourColour}
          error={errorFor(errors, 'colour')}
        />
        {instead && (
          <p>
            <Swatch colour={instead} /> {instead.toUpperCase()}, the nearest shade that is read on white
          </p>
        )}
        <ButtonRow>
          {instead && (
            <Button form={insteadForm} name="intent" value="set-colour">
              Use {instead.toUpperCase()} instead
            </Button>
          )}
          <Button kind={instead ? 'quiet' : 'primary'} name="intent" value="set-colour">
            Use this colour
          </Button>
          {was && (
            <Button kind="quiet" name="intent" value="remove-colour">
              Use the colours of Critical Friend again
            </Button>
          )}
        </ButtonRow>
      </Form>
      {instead && (
        <Form id={insteadForm} method="post" encType="multipart/form-data" reloadDocument>
          <input type="hidden" name="colour" value={instead} />
        </Form>
      )}
    </>
  )
}

/** A colour to look at, beside its name. */
function Swatch({ colour }: { colour: string }) {
  return (
    <svg className={styles.swatch} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <rect width="16" height="16" fill={colour} stroke="currentColor" />
    </svg>
  )
}
