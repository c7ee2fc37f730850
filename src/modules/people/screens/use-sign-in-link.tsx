import { data, Form, redirect } from 'react-router'
import { asStranger } from '#src/platform/enter.ts'
import { checkForm } from '#src/platform/form.ts'
import { isGoodLink } from '#src/platform/sign-in/links.ts'
import { setPassword, startSession } from '#src/platform/sign-in/sign-in.ts'
import { Button, ButtonRow, ErrorSummary, errorFor, LinkButton, Page, PasswordInput } from '#src/ui/index.ts'
import { spendSignInLink } from '../accounts.ts'
import { signInLinkForm } from '../forms.ts'
import type { Route } from './+types/use-sign-in-link.ts'

export const meta = () => [{ title: 'Sign in – Critical Friend' }]
export const headers = () => ({ 'referrer-policy': 'no-referrer' })

export async function loader(args: Route.LoaderArgs) {
  return asStranger(args, async ({ db }) => ({ isGood: await isGoodLink(db, 'sign-in', args.params.secret) }))
}

/** Only the button uses the link up: mail scanners open links, and would otherwise spend it. */
export async function action(args: Route.ActionArgs) {
  return asStranger(args, async ({ db, typed }) => {
    const input = checkForm(signInLinkForm, typed)
    if (!input.ok) return data({ isUsed: false, errors: input.errors }, { status: 422 })
    const personId = await spendSignInLink(db, args.params.secret)
    if (!personId) return data({ isUsed: true, errors: [] }, { status: 409 })
    if (input.value.password) await setPassword(personId, input.value.password)
    return redirect('/', { headers: { 'set-cookie': await startSession(personId) } })
  })
}

export default function UseSignInLink({ loaderData, actionData }: Route.ComponentProps) {
  if (!loaderData.isGood || actionData?.isUsed)
    return (
      <Page
        width="form"
        heading="This link no longer works"
        lede="A sign-in link works once, within 15 minutes. Ask for a new one, or sign in with your password."
      >
        <LinkButton to="/sign-in">Sign in</LinkButton>
      </Page>
    )
  return (
    <Page
      width="form"
      heading="Sign in with this link"
      lede="It works once. Your account page will show that it was made."
      notice={<ErrorSummary errors={actionData?.errors} />}
    >
      <Form method="post" noValidate>
        <PasswordInput
          name="password"
          label="A new password (if you have forgotten yours)"
          hint="12 characters or more. Leave it empty to keep the one you have."
          autoComplete="new-password"
          error={errorFor(actionData?.errors, 'password')}
        />
        <ButtonRow>
          <Button>Sign in</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
