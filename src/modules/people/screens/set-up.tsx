import { data, Form, redirect } from 'react-router'
import { asStranger } from '#src/platform/enter.ts'
import { checkForm, shownAgain } from '#src/platform/form.ts'
import { startSession } from '#src/platform/sign-in/sign-in.ts'
import {
  Button,
  ButtonRow,
  ErrorSummary,
  errorFor,
  LinkButton,
  Page,
  PasswordInput,
  Radios,
  TextInput,
} from '#src/ui/index.ts'
import { setUpForm } from '../forms.ts'
import { isSetUpLink, setUp } from '../installation.ts'
import { askForSampleAtSetUp } from '../sample.ts'
import type { Route } from './+types/set-up.ts'

export const meta = () => [{ title: 'Set up – Critical Friend' }]
export const headers = () => ({ 'referrer-policy': 'no-referrer' })

export async function loader(args: Route.LoaderArgs) {
  return asStranger(args, async ({ db }) => ({ isGood: await isSetUpLink(db, args.params.secret) }))
}

export async function action(args: Route.ActionArgs) {
  return asStranger(args, async ({ typed }) => {
    const shown = shownAgain(typed)
    const input = checkForm(setUpForm, typed)
    if (!input.ok) return data({ errors: input.errors, typed: shown }, { status: 422 })
    const done = await setUp(args.params.secret, input.value)
    if (!done) return data({ errors: [{ field: '', message: usedUp }], typed: shown }, { status: 409 })
    const wantsSample = input.value.start === 'sample'
    if (wantsSample) await askForSampleAtSetUp()
    const to = wantsSample ? '/installation/sample' : '/installation'
    return redirect(to, { headers: { 'set-cookie': await startSession(done.personId) } })
  })
}

const usedUp =
  'This set-up link has been used or has run out. If the installation is set up, sign in; otherwise stop the product and start it again for a new link.'

function LinkGone() {
  return (
    <Page width="form" heading="This link no longer works" lede={usedUp}>
      <LinkButton to="/sign-in">Sign in</LinkButton>
    </Page>
  )
}

export default function SetUp({ loaderData, actionData }: Route.ComponentProps) {
  if (!loaderData.isGood && !actionData) return <LinkGone />
  const { errors, typed } = actionData ?? {}
  const kept = (name: string) => ({
    name,
    defaultValue: String(typed?.[name] ?? ''),
    error: errorFor(errors, name),
  })
  return (
    <Page
      width="form"
      heading="Who looks after this installation?"
      lede="You are the first person here. You will run the software; what trusts write in it stays theirs."
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <TextInput {...kept('name')} label="Your name" autoComplete="name" />
        <TextInput {...kept('email')} label="Your e-mail address" type="email" autoComplete="username" />
        <PasswordInput
          name="password"
          label="A password"
          hint="12 characters or more. Three or four words you will remember are good."
          autoComplete="new-password"
          error={errorFor(errors, 'password')}
        />
        <TextInput
          {...kept('runBy')}
          label="Who runs this installation?"
          hint="A trust, a programme or a company. Every confidential page names it, because whoever runs the software could read its database."
          autoComplete="organization"
        />
        <Radios
          name="start"
          label="How would you like to start?"
          defaultValue={String(typed?.start ?? 'empty')}
          error={errorFor(errors, 'start')}
          choices={[
            {
              value: 'empty',
              label: 'Start empty',
              hint: 'Import the national register, open a programme, invite a trust.',
            },
            {
              value: 'sample',
              label: 'Load the sample story',
              hint: 'Six invented trusts with a finished peer review to look round in. One click removes it again.',
            },
          ]}
        />
        <ButtonRow>
          <Button>Set up</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
