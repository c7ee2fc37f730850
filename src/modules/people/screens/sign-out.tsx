import { Form, redirect } from 'react-router'
import { asStranger } from '#src/platform/enter.ts'
import { endSession, endWaiting } from '#src/platform/sign-in/sign-in.ts'
import { visitContext } from '#src/platform/web/visit.ts'
import { Button, ButtonRow, LinkButton, Page } from '#src/ui/index.ts'
import type { Route } from './+types/sign-out.ts'

export const meta = () => [{ title: 'Sign out – Critical Friend' }]

/** Shown only to somebody with words that wait on the device, who has been sent here to choose. */
export function loader({ request }: Route.LoaderArgs) {
  return new URL(request.url).searchParams.has('unsent') ? null : redirect('/')
}

/** Signs out, and asks the browser to forget what it kept of us (S-68). */
export async function action(args: Route.ActionArgs) {
  return asStranger(args, async () => {
    const { token, waitingToken } = args.context.get(visitContext)
    const headers = new Headers({ 'clear-site-data': '"cache", "storage"' })
    headers.append('set-cookie', await endSession(token))
    if (waitingToken) headers.append('set-cookie', await endWaiting(waitingToken))
    return redirect('/sign-in', { headers })
  })
}

export default function SignOut() {
  return (
    <Page
      width="form"
      heading="Something you wrote has not been sent"
      lede="A note or an answer lies on this device and nowhere else. Signing out takes it off the device, and it is lost."
    >
      <p>With a connection it is sent as soon as you open the page on which you wrote it.</p>
      <Form method="post" action="/sign-out" reloadDocument>
        <ButtonRow>
          <LinkButton to="/">Stay signed in</LinkButton>
          <Button kind="danger">Sign out and lose it</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
