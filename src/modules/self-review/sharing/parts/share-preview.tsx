import { Form } from 'react-router'
import { Button, ButtonRow, Checkboxes, errorFor, type FieldError, Section } from '#src/ui/index.ts'
import type { SharePage } from '../share-page.ts'
import { SharedSheet } from './shared-sheet.tsx'

type Props = { page: SharePage; chosen: string[]; errors: readonly FieldError[] | undefined }

/** What a school agreed as its trust would see it, and whom it names to read it: nothing is shared yet. */
export function SharePreview({ page, chosen, errors }: Props) {
  const { because, copy, readers, trust } = page
  if (because || !copy) return <p>{because}</p>
  const usual = readers.filter(({ isUsual }) => isUsual).map(({ membershipId }) => membershipId)
  return (
    <>
      <SharedSheet copy={copy} label="Preview: nothing has been shared" />
      <Section
        heading="Who may read it?"
        lede={`You choose people of ${trust} by name. Nobody else sees it.`}
      >
        <Form method="post" noValidate>
          <Checkboxes
            name="readers"
            label="Readers"
            hint="Each reading is logged, and you see who has read it and when."
            choices={readers.map(({ membershipId, name, role }) => ({
              ...{ value: membershipId, label: name, hint: role },
            }))}
            defaultValue={chosen.length > 0 ? chosen : usual}
            error={errorFor(errors, 'readers')}
          />
          <ButtonRow>
            <Button>Check before you share</Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  )
}
