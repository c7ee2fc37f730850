import { data, Form, redirect } from 'react-router'
import { changePassword } from '#src/platform/sign-in/sign-in.ts'
import { Button, ButtonRow, ErrorSummary, errorFor, Page, PasswordInput } from '#src/ui/index.ts'
import { enter } from '../enter.ts'
import { passwordForm } from '../forms.ts'
import type { Route } from './+types/change-password.ts'

export const meta = () => [{ title: 'Change your password – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'people.change-password', async () => null)
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'people.change-password', async ({ actor, form }) => {
    const input = form(passwordForm)
    if (!input.ok) return input.errors
    const { personId, sessionId } = actor
    const { passwordNow: current, password: next } = input.value
    if (await changePassword({ personId, sessionId, current, next })) return redirect('/account')
    return wrong
  })
}

const wrong = data(
  { errors: [{ field: 'passwordNow', message: 'This is not your present password. Try again.' }], typed: {} },
  { status: 422 },
)

export default function ChangePassword({ actionData }: Route.ComponentProps) {
  const errors = actionData?.errors
  return (
    <Page
      width="form"
      crumbs={[{ label: 'Your account', href: '/account' }, { label: 'Change your password' }]}
      heading="Which password would you like?"
      lede="Changing it signs you out everywhere else."
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <PasswordInput
          name="passwordNow"
          label="Your present password"
          autoComplete="current-password"
          error={errorFor(errors, 'passwordNow')}
        />
        <PasswordInput
          name="password"
          label="The new one"
          hint="12 characters or more. Three or four words you will remember are good."
          autoComplete="new-password"
          error={errorFor(errors, 'password')}
        />
        <ButtonRow>
          <Button>Change it</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
