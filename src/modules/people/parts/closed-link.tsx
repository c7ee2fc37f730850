import { Form } from 'react-router'
import { Button, ButtonRow, ErrorSummary, type FieldError, LinkButton, Notice, Page } from '#src/ui/index.ts'
import { sentAnewWords } from '../inviting/link-words.ts'

type ClosedProps = {
  because: string
  anew: string | null
  isReplaced: boolean
  errors?: FieldError[] | undefined
}

/** A link that lets nobody in: why, and what its holder can do. */
export function ClosedLink({ because, anew, isReplaced, errors }: ClosedProps) {
  return (
    <Page
      width="form"
      heading={isReplaced ? 'There is a newer link' : 'This invitation cannot be used'}
      lede={because}
      notice={
        errors ? (
          <ErrorSummary errors={errors} />
        ) : (
          anew && <Notice kind="success" heading={sentAnewWords(anew === 'sent')} />
        )
      }
    >
      <Form method="post">
        <ButtonRow>
          {isReplaced && !anew && (
            <Button kind="quiet" name="intent" value="anew">
              Send a new link to the same address
            </Button>
          )}
          <LinkButton kind={isReplaced ? 'words' : 'primary'} to="/sign-in">
            Sign in
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  )
}
