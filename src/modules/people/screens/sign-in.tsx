import { data, Form, redirect } from 'react-router'
import { asStranger } from '#src/platform/enter.ts'
import { checkForm, shownAgain } from '#src/platform/form.ts'
import { signIn } from '#src/platform/sign-in/sign-in.ts'
import { redirectTarget } from '#src/platform/web/redirect-target.ts'
import { Button, ButtonRow, ErrorSummary, errorFor, Page, PasswordInput, TextInput } from '#src/ui/index.ts'
import { signInForm } from '../forms.ts'
import { isSetUp } from '../installation.ts'
import type { Route } from './+types/sign-in.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData ? '' : 'Error: '}Sign in – Critical Friend` },
]

export async function loader(args: Route.LoaderArgs) {
  return asStranger(args, async ({ db }) => {
    const to = redirectTarget(new URL(args.request.url).searchParams.get('to'))
    return { to, isSetUp: await isSetUp(db) }
  })
}

const sentences = {
  wrong: 'This e-mail address and password do not go together. Check both, then try again.',
  limited:
    'There were too many tries. Wait ten minutes, then try again, or ask your administrator for a sign-in link.',
}

export async function action(args: Route.ActionArgs) {
  return asStranger(args, async ({ typed, address }) => {
    const shown = shownAgain(typed)
    const input = checkForm(signInForm, typed)
    if (!input.ok) return data({ errors: input.errors, typed: shown }, { status: 422 })
    const result = await signIn(input.value.email, input.value.password, address)
    if (result.kind === 'welcome')
      return redirect(redirectTarget(input.value.to), { headers: { 'set-cookie': result.setCookie } })
    const status = result.kind === 'limited' ? 429 : 422
    return data({ errors: [{ field: 'email', message: sentences[result.kind] }], typed: shown }, { status })
  })
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const typed = actionData?.typed
  return (
    <Page
      width="form"
      heading="Sign in"
      lede={
        loaderData.isSetUp
          ? undefined
          : 'Nobody has set this installation up yet. The start printed a link that does it.'
      }
      notice={<ErrorSummary errors={actionData?.errors} />}
    >
      <Form method="post" noValidate>
        <input type="hidden" name="to" value={loaderData.to} />
        <TextInput
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
          defaultValue={String(typed?.email ?? '')}
          error={errorFor(actionData?.errors, 'email')}
        />
        <PasswordInput
          name="password"
          label="Password"
          autoComplete="current-password"
          error={errorFor(actionData?.errors, 'password')}
        />
        <ButtonRow>
          <Button>Sign in</Button>
        </ButtonRow>
      </Form>
      <p>
        You join by invitation. If you have forgotten your password, ask whoever runs this installation for a
        sign-in link.
      </p>
    </Page>
  )
}
