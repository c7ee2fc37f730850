import { data, Form, redirect } from 'react-router'
import { asStranger } from '#src/platform/enter.ts'
import { checkForm, shownAgain } from '#src/platform/form.ts'
import { newId } from '#src/platform/ids.ts'
import { signIn, startSession } from '#src/platform/sign-in/sign-in.ts'
import {
  Button,
  ButtonRow,
  ErrorSummary,
  errorFor,
  LinkButton,
  Page,
  PasswordInput,
  TextInput,
} from '#src/ui/index.ts'
import { findPersonByEmail } from '../accounts.ts'
import { acceptForm, signInForm } from '../forms.ts'
import { type Accepting, acceptInvitation, findInvitation } from '../inviting/accept.ts'
import { roleWord } from '../roles.ts'
import type { Route } from './+types/accept-invitation.ts'

export const meta = () => [{ title: 'Your invitation – Critical Friend' }]
export const headers = () => ({ 'referrer-policy': 'no-referrer' })

export async function loader(args: Route.LoaderArgs) {
  return asStranger(args, async ({ db }) => {
    const invitation = await findInvitation(db, args.params.secret)
    if (!invitation)
      return {
        state: 'unknown' as const,
        name: '',
        organisation: '',
        role: '',
        email: '',
        hasAccount: false,
        leads: false,
      }
    const { state, name, organisation, email, hasAccount } = invitation
    const leads = invitation.role === 'head_of_school'
    return { state, name, organisation, email, hasAccount, leads, role: roleWord(invitation.role) }
  })
}

export async function action(args: Route.ActionArgs) {
  return asStranger(args, async ({ db, typed, address }) => {
    const shown = shownAgain(typed)
    const fail = (status: number, field: string, message: string) =>
      data({ errors: [{ field, message }], typed: shown }, { status })
    const invitation = await findInvitation(db, args.params.secret)
    if (!invitation) return fail(409, '', sentences.unknown)
    if (invitation.state !== 'open') return fail(409, '', sentences[invitation.state])
    if (invitation.hasAccount) {
      const input = checkForm(signInForm, { ...typed, email: invitation.email })
      if (!input.ok) return data({ errors: input.errors, typed: shown }, { status: 422 })
      const result = await signIn(invitation.email, input.value.password, address)
      if (result.kind === 'limited')
        return fail(429, 'password', 'There were too many tries. Wait ten minutes, then try again.')
      if (result.kind === 'wrong')
        return fail(422, 'password', 'This is not the password of your account. Try again.')
      const person = await findPersonByEmail(invitation.email)
      if (!person || !(await acceptInvitation(invitation.id, person)))
        return fail(409, '', sentences.accepted)
      return redirect('/', { headers: { 'set-cookie': result.setCookie } })
    }
    const input = checkForm(acceptForm, typed)
    if (!input.ok) return data({ errors: input.errors, typed: shown }, { status: 422 })
    const person: Accepting = { id: newId(), ...input.value }
    if (!(await acceptInvitation(invitation.id, person))) return fail(409, '', sentences.accepted)
    return redirect('/', { headers: { 'set-cookie': await startSession(person.id) } })
  })
}

const sentences = {
  unknown:
    'This link is not one of ours, part of it is missing, or a newer message has replaced it. Use the whole link of the newest message.',
  accepted: 'This invitation has been accepted already. Sign in instead.',
  withdrawn: 'This invitation was withdrawn. Whoever invited you can tell you more.',
  expired: 'This invitation has run out: they last seven days. Ask whoever invited you to send it again.',
}

/** A headteacher is not invited by their own school: they learn what it is that they would lead, and what stays theirs. */
function wordsOf({ organisation, role, leads }: { organisation: string; role: string; leads: boolean }) {
  if (leads)
    return {
      heading: `You are invited to lead ${organisation} here`,
      lede: 'You decide who belongs to your school, and open its self-review together. Your trust sees nothing of it but what you share, with people you name.',
    }
  return {
    heading: `You are invited to join ${organisation}`,
    lede: `You would be there as ${role}. Critical Friend is where school trusts review themselves honestly and help each other to get better.`,
  }
}

export default function AcceptInvitation({ loaderData, actionData }: Route.ComponentProps) {
  if (loaderData.state !== 'open' && !actionData)
    return (
      <Page width="form" heading="This invitation cannot be used" lede={sentences[loaderData.state]}>
        <LinkButton to="/sign-in">Sign in</LinkButton>
      </Page>
    )
  const { errors, typed } = actionData ?? {}
  return (
    <Page width="form" {...wordsOf(loaderData)} notice={<ErrorSummary errors={errors} />}>
      <Form method="post" noValidate>
        <p>
          Your e-mail address here is <strong>{loaderData.email}</strong>.
          {loaderData.hasAccount && ' You have an account already; its password lets you in.'}
        </p>
        {!loaderData.hasAccount && (
          <TextInput
            name="name"
            label="Your name"
            hint="As colleagues know you."
            autoComplete="name"
            defaultValue={String(typed?.name ?? loaderData.name)}
            error={errorFor(errors, 'name')}
          />
        )}
        <PasswordInput
          name="password"
          label={loaderData.hasAccount ? 'Your password' : 'Choose a password'}
          hint={
            loaderData.hasAccount
              ? undefined
              : '12 characters or more. Three or four words you will remember are good.'
          }
          autoComplete={loaderData.hasAccount ? 'current-password' : 'new-password'}
          error={errorFor(errors, 'password')}
        />
        <ButtonRow>
          <Button>Join {loaderData.organisation}</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
