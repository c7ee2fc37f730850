import { Form, redirect } from 'react-router'
import { demand, notFound } from '#src/platform/refusal.ts'
import { Button, ButtonRow, ErrorSummary, errorFor, Page, Radios, TextInput } from '#src/ui/index.ts'
import { capital } from '#src/ui/words.ts'
import { enter } from '../enter.ts'
import { inviteForm } from '../forms.ts'
import { inviteToSeat } from '../inviting/invite.ts'
import { mayManagePeople } from '../policy.ts'
import { getWhom } from '../queries.ts'
import { rolesOf, roleWord } from '../roles.ts'
import type { Route } from './+types/invite-person.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Invite somebody – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'people.invite', async ({ db, actor }) => {
    const whom = await getWhom(db, actor)
    if (!whom.organisationId) notFound()
    demand(mayManagePeople(whom.role, true, whom.organisationKind))
    const wanted = new URL(args.request.url).searchParams.get('role')
    return {
      wanted,
      organisation: whom.organisation ?? '',
      roles: rolesOf(whom.organisationKind ?? '').map((role) => ({
        value: role,
        label: capital(roleWord(role)),
      })),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'people.invite', async ({ db, actor, form }) => {
    const input = form(inviteForm)
    if (!input.ok) return input.errors
    const whom = await getWhom(db, actor)
    if (!whom.organisationId || !rolesOf(whom.organisationKind ?? '').includes(input.value.role)) notFound()
    await inviteToSeat(db, actor, { ...input.value, organisationId: whom.organisationId })
    return redirect('/people')
  })
}

export default function InvitePerson({ loaderData, actionData }: Route.ComponentProps) {
  const { errors, typed } = actionData ?? {}
  const kept = (name: string) => ({
    name,
    defaultValue: String(typed?.[name] ?? (name === 'role' ? (loaderData.wanted ?? '') : '')),
    error: errorFor(errors, name),
  })
  return (
    <Page
      width="form"
      crumbs={[{ label: 'People', href: '/people' }, { label: 'Invite somebody' }]}
      heading="Whom do you invite?"
      lede={`They join ${loaderData.organisation} with a link that works once, for seven days.`}
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <TextInput {...kept('name')} label="Name" />
        <TextInput {...kept('email')} label="E-mail address" type="email" />
        <Radios
          {...kept('role')}
          label="Role"
          hint="What they may see and do follows from the role. It can be changed."
          choices={loaderData.roles}
        />
        <TextInput {...kept('title')} label="Job title (if you like)" />
        <ButtonRow>
          <Button>Send the invitation</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
