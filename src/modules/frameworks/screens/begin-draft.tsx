import { Form, redirect } from 'react-router'
import { getWhom } from '#src/modules/people/index.ts'
import { rolesAt } from '#src/platform/positions.ts'
import { demand, notFound } from '#src/platform/refusal.ts'
import { asText } from '#src/platform/typed.ts'
import { Button, ButtonRow, ErrorSummary, errorFor, Page, Radios, Select, TextInput } from '#src/ui/index.ts'
import { beginAs } from '../commands/begin.ts'
import { enter } from '../enter.ts'
import { beginForm } from '../forms.ts'
import { newIdentifier } from '../identifiers.ts'
import { draftHref, libraryTrail } from '../parts/trail.ts'
import { mayWrite } from '../policy.ts'
import { listLibrary } from '../queries/library.ts'
import type { Route } from './+types/begin-draft.ts'

export const meta = () => [{ title: 'Begin a framework – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.draft', async ({ db, actor }) => {
    const asked = new URL(args.request.url).searchParams
    const { organisationId } = await getWhom(db, actor)
    return {
      id: newIdentifier(),
      how: asked.get('how') ?? '',
      from: asked.get('from') ?? '',
      versions: (await listLibrary(db)).map(({ id, title, version, organisationId: whose }) => ({
        value: id,
        label: `${title}, version ${version}`,
        isOurs: whose === organisationId,
      })),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'frameworks.draft', async ({ db, actor, form }) => {
    const input = form(beginForm)
    if (!input.ok) return input.errors
    const { organisationId, organisation } = await getWhom(db, actor)
    demand(mayWrite(rolesAt(actor, organisationId)))
    if (!organisationId || !organisation) notFound()
    await beginAs(db, actor.membershipId, { id: organisationId, name: organisation }, input.value)
    return redirect(draftHref(input.value.id))
  })
}

export default function BeginDraft({ loaderData, actionData }: Route.ComponentProps) {
  const { versions } = loaderData
  const errors = actionData?.errors
  const typed = asText(actionData?.typed ?? { how: loaderData.how, from: loaderData.from })
  const ours = versions.some(({ isOurs }) => isOurs)
  return (
    <Page
      width="form"
      crumbs={libraryTrail({ label: 'Begin a framework' })}
      heading="How do you want to begin?"
      lede="A draft is seen by those who write your frameworks, and by nobody else until you publish it."
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <input type="hidden" name="id" value={typed.id ?? loaderData.id} />
        <HowToBegin ours={ours} value={typed.how ?? ''} error={errorFor(errors, 'how')} />
        <Select
          name="from"
          label="Which one?"
          hint={ours ? 'For a copy or a next version.' : 'For a copy.'}
          empty="Choose a version"
          defaultValue={typed.from ?? ''}
          error={errorFor(errors, 'from')}
          options={versions}
        />
        <TextInput
          name="title"
          label="What is it called?"
          hint="A copy may keep its original’s title. You can change it later."
          defaultValue={typed.title ?? ''}
          error={errorFor(errors, 'title')}
        />
        <ButtonRow>
          <Button>Begin the draft</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

type HowProps = { ours: boolean; value: string; error: string | undefined }

/** The next version of one's own is offered to those who have one. */
function HowToBegin({ ours, value, error }: HowProps) {
  return (
    <Radios
      name="how"
      label="Begin"
      defaultValue={value}
      error={error}
      choices={[
        {
          value: 'copy',
          label: 'With a copy of a framework, to adapt',
          hint: 'Its licence and attribution come with it, and its elements stay tied to the originals.',
        },
        ...(ours
          ? [
              {
                value: 'next',
                label: 'With the next version of one of your own',
                hint: 'Each element carries the earlier one on, so that years can be compared.',
              },
            ]
          : []),
        { value: 'empty', label: 'With nothing', hint: 'You write the themes and elements yourself.' },
      ]}
    />
  )
}
