import { data, Form, redirect } from 'react-router'
import { listInvitationsTo, managerRoles, rolesOf, roleWord } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import {
  Button,
  ButtonRow,
  ErrorSummary,
  errorFor,
  Page,
  Select,
  TextArea,
  TextInput,
} from '#src/ui/index.ts'
import { capital, inSentence } from '#src/ui/words.ts'
import { inviteContributors } from '../commands/invite.ts'
import { enter } from '../enter.ts'
import { inviteForm } from '../forms.ts'
import { findElsewhere } from '../inviting/lists/queries.ts'
import { peopleToInvite, usualRole } from '../inviting/people-to-invite.ts'
import { baseOf, trailTo } from '../parts/trail.ts'
import { mayInvite, mayLead } from '../policy.ts'
import { getPerspective } from '../queries/perspectives.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import type { Route } from './+types/invite-people.ts'

export const meta = () => [{ title: 'Whom do you invite? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.invite', async ({ db, actor }) => {
    const { selfReviewId, perspectiveId } = args.params
    demand(mayLead(actor, selfReviewId))
    const selfReview = await getSelfReview(db, selfReviewId)
    const { name, mode } = await getPerspective(db, selfReviewId, perspectiveId)
    const { ofSchool } = selfReview
    return {
      ...{ selfReviewId, selfReview: selfReview.name, perspective: name, mode },
      usualRole: usualRole(name, ofSchool),
      roles: rolesOf(ofSchool ? 'school' : 'trust')
        .filter(isNewcomers)
        .map((role) => ({ value: role, label: capital(roleWord(role)) })),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.invite', async ({ db, actor, form }) => {
    const { selfReviewId, perspectiveId } = args.params
    demand(mayLead(actor, selfReviewId))
    const selfReview = await getSelfReview(db, selfReviewId)
    const perspective = await getPerspective(db, selfReviewId, perspectiveId)
    const input = form(inviteForm)
    if (!input.ok) return input.errors
    const { people, errors } = peopleToInvite(input.value)
    if (errors.length > 0) return data({ errors, typed: input.value }, { status: 422 })
    const invitations = await listInvitationsTo(db, selfReviewId, 'contributor')
    const waiting = invitations.filter((invitation) => invitation.detail === perspectiveId).length
    const invited = perspective.invited + waiting
    const elsewhere = await findElsewhere(db, selfReview, { people, perspectiveId })
    if (elsewhere)
      return data({ errors: [{ field: 'name', message: elsewhere }], typed: input.value }, { status: 422 })
    const may = mayInvite(selfReview.state, { ...perspective, invited }, people.length)
    if (!may.ok)
      return data({ errors: [{ field: 'name', message: may.because }], typed: input.value }, { status: 422 })
    await inviteContributors(db, actor, selfReview, { perspectiveId, role: input.value.role, people })
    return redirect(`${baseOf(selfReviewId)}/who?done=invited`)
  })
}

export default function InvitePeople({ loaderData, actionData }: Route.ComponentProps) {
  const { selfReviewId, perspective, mode } = loaderData
  const { errors, typed } = actionData ?? {}
  const kept = (name: string, before = '') => ({
    name,
    defaultValue: String((typed as Record<string, unknown> | undefined)?.[name] ?? before),
    error: errorFor(errors, name),
  })
  return (
    <Page
      width="form"
      crumbs={trailTo({ id: selfReviewId, name: loaderData.selfReview }, perspective, {
        label: 'Who answers',
        path: 'who',
      })}
      heading={`Whom do you invite to answer for ${inSentence(perspective)}?`}
      lede={
        mode === 'in_the_room'
          ? 'The group gives one answer together: invite the one person who writes it down.'
          : 'Whoever belongs to your organisation here is asked at once; anybody else gets an invitation.'
      }
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <TextInput {...kept('name')} label="Name" autoComplete="off" />
        <TextInput {...kept('email')} label="E-mail address" type="email" autoComplete="off" />
        {mode !== 'in_the_room' && (
          <TextArea
            {...kept('several')}
            label="Or several people at once"
            hint="One a line, such as Ada Lowe <ada.lowe@example.org>. A list copied from a message or a spreadsheet works."
            rows={6}
          />
        )}
        <Select
          {...kept('role', loaderData.usualRole)}
          label="Their role in your organisation"
          hint="For those who are new here; it changes nothing for others."
          options={loaderData.roles}
        />
        <ButtonRow>
          <Button>Invite</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

/** One more who leads the organisation would manage its people: they are asked in on the page of people. */
function isNewcomers(role: string): boolean {
  return !(managerRoles as readonly string[]).includes(role)
}
