import { Form, redirect } from 'react-router'
import { notFound } from '#src/platform/refusal.ts'
import { longDay } from '#src/ui/dates.ts'
import { Button, ButtonRow, ErrorSummary, Page } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { inviteAgain } from '../../inviting/invite.ts'
import { withdrawInvitation } from '../../members.ts'
import { getWhom } from '../../queries.ts'
import { waitingForm } from '../forms.ts'
import { listOurSchools } from '../our-schools.ts'
import type { Route } from './+types/change-invitation.ts'

export const meta = () => [{ title: 'An invitation that waits – Critical Friend' }]

type Entered = Parameters<Parameters<typeof enter>[2]>[0]

/** The school of this URN whose headteacher is invited and has yet to join. @throws 404 where nobody is. */
async function waitingIn({ db, actor }: Pick<Entered, 'db' | 'actor'>, urn: string) {
  const { organisationId } = await getWhom(db, actor)
  const schools = organisationId ? await listOurSchools(db, organisationId) : []
  const school = schools.find((one) => String(one.urn) === urn)
  if (!school?.organisationId || school.head?.state !== 'invited')
    return notFound(
      'No invitation waits here: it was accepted or withdrawn, or the school has left your trust.',
    )
  return { id: school.organisationId, name: school.name, head: school.head }
}

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'people.take-in-schools', async (entered) => {
    const { name, head } = await waitingIn(entered, args.params.urn)
    return { school: name, name: head.name, until: longDay(head.until), hasRunOut: head.hasRunOut }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'people.take-in-schools', async (entered) => {
    const input = entered.form(waitingForm)
    if (!input.ok) return input.errors
    const { id, head } = await waitingIn(entered, args.params.urn)
    if (input.value.intent === 'withdraw') {
      await withdrawInvitation(entered.db, id, head.invitationId)
      return redirect('/schools?withdrawn')
    }
    await inviteAgain(entered.db, head.invitationId)
    return redirect('/schools?again')
  })
}

export default function ChangeInvitation({ loaderData, actionData }: Route.ComponentProps) {
  const { school, name, until, hasRunOut } = loaderData
  return (
    <Page
      width="form"
      crumbs={[{ label: 'Our schools', href: '/schools' }, { label: school }]}
      heading={`${name} is invited to lead ${school} here`}
      lede={
        hasRunOut
          ? `The link in the message ran out on ${until}.`
          : `The link in the message works once, until ${until}.`
      }
      notice={<ErrorSummary errors={actionData?.errors} />}
    >
      <Form method="post">
        <ButtonRow>
          <Button name="intent" value="again">
            Send it again
          </Button>
          <Button kind="danger" name="intent" value="withdraw">
            Withdraw it
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
