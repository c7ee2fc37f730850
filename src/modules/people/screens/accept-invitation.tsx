import { data, Form, href, redirect } from 'react-router'
import { asStranger } from '#src/platform/enter.ts'
import { checkForm, shownAgain } from '#src/platform/form.ts'
import { newId } from '#src/platform/ids.ts'
import { goOnAs, signIn, startSession } from '#src/platform/sign-in/sign-in.ts'
import { Button, ButtonRow, ErrorSummary, errorFor, Page, PasswordInput, TextInput } from '#src/ui/index.ts'
import { findPersonByEmail } from '../accounts.ts'
import { acceptForm, signInForm } from '../forms.ts'
import { type Accepting, acceptInvitation, findInvitation } from '../inviting/accept.ts'
import { whyClosed } from '../inviting/link-words.ts'
import { sendAnew } from '../inviting/send-anew.ts'
import { ClosedLink } from '../parts/closed-link.tsx'
import { roleWord } from '../roles.ts'
import type { Route } from './+types/accept-invitation.ts'

export const meta = () => [{ title: 'Your invitation – Critical Friend' }]
export const headers = () => ({ 'referrer-policy': 'no-referrer' })

export async function loader(args: Route.LoaderArgs) {
  return asStranger(args, async ({ db }) => {
    const invitation = await findInvitation(db, args.params.secret)
    const because = whyClosed(invitation)
    // Of a link that lets nobody in, nothing of the invitation shows: not to whom it went, nor where they would belong.
    if (!invitation || because) {
      const anew = new URL(args.request.url).searchParams.get('anew')
      return { closed: { because: because!, anew, isReplaced: invitation?.state === 'replaced' } }
    }
    const { name, organisation, email, hasAccount } = invitation
    const leads = invitation.role === 'head_of_school'
    return { open: { name, organisation, email, hasAccount, leads, role: roleWord(invitation.role) } }
  })
}

const usedMeanwhile = 'This invitation has been accepted already. Sign in instead.'

export async function action(args: Route.ActionArgs) {
  return asStranger(args, async ({ db, typed, address }) => {
    const shown = shownAgain(typed)
    const fail = (status: number, field: string, message: string) =>
      data({ errors: [{ field, message }], typed: shown }, { status })
    const invitation = await findInvitation(db, args.params.secret)
    const at = href('/invitation/:secret', { secret: args.params.secret })
    if (invitation?.state === 'replaced' && typed.intent === 'anew')
      return redirect(`${at}?anew=${(await sendAnew(invitation.id)) ? 'sent' : 'before'}`)
    const because = whyClosed(invitation)
    if (!invitation || because) return fail(409, '', because!)
    if (invitation.hasAccount) {
      const input = checkForm(signInForm, { ...typed, email: invitation.email })
      if (!input.ok) return data({ errors: input.errors, typed: shown }, { status: 422 })
      const result = await signIn(invitation.email, input.value.password, address)
      if (result.kind === 'limited')
        return fail(429, 'password', 'There were too many tries. Wait ten minutes, then try again.')
      if (result.kind === 'wrong')
        return fail(422, 'password', 'This is not the password of your account. Try again.')
      const person = await findPersonByEmail(invitation.email)
      const membershipId = person && (await acceptInvitation(invitation.id, person))
      if (!membershipId) return fail(409, '', usedMeanwhile)
      await goOnAs(result.token, membershipId)
      return redirect('/?joined', { headers: { 'set-cookie': result.setCookie } })
    }
    const input = checkForm(acceptForm, typed)
    if (!input.ok) return data({ errors: input.errors, typed: shown }, { status: 422 })
    const person: Accepting = { id: newId(), ...input.value }
    if (!(await acceptInvitation(invitation.id, person))) return fail(409, '', usedMeanwhile)
    return redirect('/', { headers: { 'set-cookie': await startSession(person.id) } })
  })
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
  const { errors, typed } = actionData ?? {}
  const { open, closed } = loaderData
  if (!open) return <ClosedLink {...closed} errors={errors} />
  return (
    <Page width="form" {...wordsOf(open)} notice={<ErrorSummary errors={errors} />}>
      <Form method="post" noValidate>
        <p>
          Your e-mail address here is <strong>{open.email}</strong>.
          {open.hasAccount && ' You have an account already; its password lets you in.'}
        </p>
        {!open.hasAccount && (
          <TextInput
            name="name"
            label="Your name"
            hint="As colleagues know you."
            autoComplete="name"
            defaultValue={String(typed?.name ?? open.name)}
            error={errorFor(errors, 'name')}
          />
        )}
        <PasswordInput
          name="password"
          label={open.hasAccount ? 'Your password' : 'Choose a password'}
          hint={
            open.hasAccount
              ? undefined
              : '12 characters or more. Three or four words you will remember are good.'
          }
          autoComplete={open.hasAccount ? 'current-password' : 'new-password'}
          error={errorFor(errors, 'password')}
        />
        <ButtonRow>
          <Button>Join {open.organisation}</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
