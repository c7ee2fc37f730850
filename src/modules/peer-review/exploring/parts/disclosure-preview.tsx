import { Form } from 'react-router'
import {
  Button,
  ButtonRow,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  errorFor,
  type FieldError,
  Section,
  VisibleTo,
} from '#src/ui/index.ts'
import { PartnershipPage } from '../../partnerships/parts/partnership-page.tsx'
import type { OwnPage } from '../own-page.ts'
import { FrozenCopy } from './frozen-copy.tsx'

type PreviewProps = {
  page: Extract<OwnPage, { stands: 'preview' }>
  chosen: string[]
  errors: readonly FieldError[] | undefined
}

/** A trust's self-review as the other will see it, and who is to read it: nothing has crossed yet. */
export function DisclosurePreview({ page, chosen, errors }: PreviewProps) {
  const { partnership, trust, other, because, copy, readers, wasWithdrawn } = page
  return (
    <PartnershipPage
      partnership={partnership}
      here="Disclose"
      heading="What will cross?"
      lede={
        copy
          ? `Below is your self-review exactly as ${other} will see it. Nobody’s comment and nobody’s name is in it.`
          : `Once there is something to disclose, it stands here exactly as ${other} will see it.`
      }
      visibleTo={<VisibleTo {...page.visibleTo} />}
      notice={<ErrorSummary errors={errors} />}
    >
      {wasWithdrawn && (
        <p>You withdrew what you had disclosed before. You can disclose it again as it stands now.</p>
      )}
      {because && (
        <EmptyState heading="Not yet">
          <p>{because}</p>
        </EmptyState>
      )}
      {copy && (
        <>
          <FrozenCopy copy={copy} trust={trust} label="Preview: nothing has been disclosed" />
          <Section
            heading="Who may read it?"
            lede={`They read it once ${other} has disclosed too, not before.`}
          >
            <Form method="post" noValidate>
              <Checkboxes
                name="seats"
                label="Readers"
                hint="Each reading is logged, and you see who has read it and when."
                choices={readers.map(({ seatId, name, words }) => ({
                  value: seatId,
                  label: name,
                  hint: words,
                }))}
                defaultValue={chosen.length > 0 ? chosen : readers.map((reader) => reader.seatId)}
                error={errorFor(errors, 'seats')}
              />
              <ButtonRow>
                <Button>Check before you disclose</Button>
              </ButtonRow>
            </Form>
          </Section>
        </>
      )}
    </PartnershipPage>
  )
}
