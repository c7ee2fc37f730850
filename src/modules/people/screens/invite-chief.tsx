import { Form, redirect } from 'react-router'
import { getTrust, takeInTrust } from '#src/modules/organisations/index.ts'
import { demand, notFound } from '#src/platform/refusal.ts'
import {
  Button,
  ButtonRow,
  ErrorSummary,
  errorFor,
  LinkButton,
  MarginSection,
  Notice,
  Page,
  TextInput,
} from '#src/ui/index.ts'
import { chiefOf } from '../chiefs.ts'
import { enter } from '../enter.ts'
import { inviteChiefForm, withdrawChiefForm } from '../forms.ts'
import { inviteToSeat } from '../inviting/invite.ts'
import { withdrawInvitation } from '../members.ts'
import { mayInviteChief } from '../policy.ts'
import type { Route } from './+types/invite-chief.ts'

export const meta = () => [{ title: 'Invite a chief executive – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'people.invite-chief-executive', async ({ db }) => {
    const trust = await getTrust(db, uidOf(args.params.uid))
    const chief = trust.organisationId ? await chiefOf(db, trust.organisationId) : null
    const isWithdrawn = new URL(args.request.url).searchParams.has('withdrawn') && chief === null
    return { uid: trust.uid, trust: trust.name, chief, isWithdrawn, may: mayInviteChief(chief) }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'people.invite-chief-executive', async ({ db, actor, form }) => {
    const back = form(withdrawChiefForm)
    if (back.ok) {
      const { organisationId } = await getTrust(db, uidOf(args.params.uid))
      if (organisationId) await withdrawInvitation(db, organisationId, back.value.withdraw)
      return redirect(`/trusts/${args.params.uid}/invite?withdrawn=yes`)
    }
    const input = form(inviteChiefForm)
    if (!input.ok) return input.errors
    const organisationId = await takeInTrust(db, actor, uidOf(args.params.uid))
    demand(mayInviteChief(await chiefOf(db, organisationId)))
    await inviteToSeat(db, actor, { ...input.value, organisationId, role: 'chief_executive' })
    return redirect(`/trusts/${args.params.uid}/invite`)
  })
}

function uidOf(text: string): number {
  return /^\d{1,7}$/.test(text) ? Number(text) : notFound()
}

export default function InviteChief({ loaderData, actionData }: Route.ComponentProps) {
  const { uid, trust, chief, isWithdrawn, may } = loaderData
  const { errors, typed } = actionData ?? {}
  const kept = (name: string) => ({
    name,
    defaultValue: String(typed?.[name] ?? ''),
    error: errorFor(errors, name),
  })
  return (
    <Page
      crumbs={[
        { label: 'Trusts', href: '/trusts' },
        { label: trust, href: `/trusts/${uid}` },
        { label: 'Invite its chief executive' },
      ]}
      heading={`Who leads ${trust}?`}
      lede="You invite one person, the chief executive. Once they have joined, only the trust decides who else belongs to it."
      notice={
        errors ? <ErrorSummary errors={errors} /> : <HowItStands chief={chief} isWithdrawn={isWithdrawn} />
      }
      margin={
        <MarginSection heading="What you will see">
          Dates, stages and signatures. Never a self-review, a question, a note, a finding or a plan.
        </MarginSection>
      }
    >
      {may.ok ? (
        <Form method="post" noValidate>
          <TextInput {...kept('name')} label="Name of the chief executive" />
          <TextInput {...kept('email')} label="E-mail address" type="email" />
          <ButtonRow>
            <Button>Send the invitation</Button>
          </ButtonRow>
        </Form>
      ) : (
        <>
          <p>{may.because}</p>
          {chief?.state === 'invited' && (
            <Form method="post">
              <Button kind="danger" name="withdraw" value={chief.invitationId}>
                Withdraw the invitation to {chief.name}
              </Button>
            </Form>
          )}
          <LinkButton kind="quiet" to="/review">
            Go to your programme
          </LinkButton>
        </>
      )}
    </Page>
  )
}

type Standing = Pick<Route.ComponentProps['loaderData'], 'chief' | 'isWithdrawn'>

/** That the chief executive is invited and until when, or that the invitation has just been withdrawn. */
function HowItStands({ chief, isWithdrawn }: Standing) {
  if (isWithdrawn)
    return (
      <Notice kind="success" heading="The invitation is withdrawn">
        Its link no longer works. You can invite somebody else.
      </Notice>
    )
  if (chief?.state !== 'invited') return null
  return (
    <Notice kind="success" heading={`${chief.name} is invited`}>
      The link in their message works once, until {chief.until}. It is in the outbox where no mail is sent.
    </Notice>
  )
}
