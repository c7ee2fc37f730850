import { data, Form, redirect } from 'react-router'
import { asStranger } from '#src/platform/enter.ts'
import { isGoodLink } from '#src/platform/sign-in/links.ts'
import { startSession } from '#src/platform/sign-in/sign-in.ts'
import { Button, LinkButton, Page } from '#src/ui/index.ts'
import { spendSignInLink } from '../accounts.ts'
import type { Route } from './+types/use-sign-in-link.ts'

export const meta = () => [{ title: 'Sign in – Critical Friend' }]
export const headers = () => ({ 'referrer-policy': 'no-referrer' })

export async function loader(args: Route.LoaderArgs) {
  return asStranger(args, async ({ db }) => ({ isGood: await isGoodLink(db, 'sign-in', args.params.secret) }))
}

/** Only the button uses the link up: mail scanners open links, and would otherwise spend it. */
export async function action(args: Route.ActionArgs) {
  return asStranger(args, async ({ db }) => {
    const personId = await spendSignInLink(db, args.params.secret)
    if (!personId) return data({ isUsed: true }, { status: 409 })
    return redirect('/', { headers: { 'set-cookie': await startSession(personId) } })
  })
}

export default function UseSignInLink({ loaderData, actionData }: Route.ComponentProps) {
  if (!loaderData.isGood || actionData)
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
    >
      <Form method="post">
        <Button>Sign in</Button>
      </Form>
    </Page>
  )
}
