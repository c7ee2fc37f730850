import { Form, href, redirect } from 'react-router'
import { rolesAt } from '#src/platform/positions.ts'
import { demand, notFound } from '#src/platform/refusal.ts'
import { asText } from '#src/platform/typed.ts'
import { Button, ButtonRow, ErrorSummary, errorFor, Page, TextArea, VisibleTo } from '#src/ui/index.ts'
import { withdrawVersion } from '../commands/publish-draft.ts'
import { enter } from '../enter.ts'
import { withdrawForm } from '../forms.ts'
import { readersWords } from '../parts/readers.ts'
import { libraryTrail } from '../parts/trail.ts'
import { mayWithdraw } from '../policy.ts'
import { getPublished } from '../queries/library.ts'
import type { Route } from './+types/withdraw-version.ts'

export const meta = () => [{ title: 'Withdraw a version – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.withdraw', async ({ db, actor }) => {
    const found = await getPublished(db, args.params.versionId)
    demand(mayWithdraw(found, rolesAt(actor, found.organisationId)))
    const { identifier, title, version } = found.document
    return { ...{ id: identifier, title, version }, readers: readersWords(found) }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'frameworks.withdraw', async ({ db, actor, form }) => {
    const input = form(withdrawForm)
    if (!input.ok) return input.errors
    const { versionId } = args.params
    const found = await getPublished(db, versionId)
    const page = `${href('/frameworks/:versionId', { versionId })}?did=withdrawn`
    const { organisationId } = found
    if (organisationId && found.withdrawnBecause === input.value.because) return redirect(page)
    demand(mayWithdraw(found, rolesAt(actor, organisationId)))
    if (!organisationId) notFound()
    await withdrawVersion(db, { document: found.document, organisationId }, input.value.because)
    return redirect(page)
  })
}

export default function WithdrawVersion({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, version, readers } = loaderData
  const errors = actionData?.errors
  return (
    <Page
      width="form"
      crumbs={libraryTrail(
        { label: `${title}, version ${version}`, href: href('/frameworks/:versionId', { versionId: id }) },
        { label: 'Withdraw it' },
      )}
      heading={`Withdraw version ${version}?`}
      lede="From then on nobody begins with it. Whoever is answering it goes on, and everything that was answered stays. This cannot be undone; you can publish a new version."
      visibleTo={<VisibleTo summary={readers} />}
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <TextArea
          name="because"
          label="Why do you withdraw it?"
          hint="Those who can read it will read this too."
          rows={3}
          limit={500}
          defaultValue={asText(actionData?.typed ?? {}).because ?? ''}
          error={errorFor(errors, 'because')}
        />
        <ButtonRow>
          <Button>Withdraw the version</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
