import { data, Form, href, redirect } from 'react-router'
import { listInvitationsTo } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import {
  Button,
  ButtonRow,
  Checkbox,
  ErrorSummary,
  errorFor,
  Page,
  Radios,
  TextInput,
} from '#src/ui/index.ts'
import { allowed } from '#src/verdict.ts'
import { removePerspective, setPerspective } from '../commands/perspectives.ts'
import { enter } from '../enter.ts'
import { perspectiveForm } from '../forms.ts'
import { mayChangePerspectives, mayLead, mayRemovePerspective, maySpeakInRoom } from '../policy.ts'
import { findPerspective } from '../queries/perspectives.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import type { Route } from './+types/change-perspective.ts'

export const meta = () => [{ title: 'Who answers, and how – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.set-up', async ({ db, actor }) => {
    const { selfReviewId, perspectiveId } = args.params
    demand(mayLead(actor, selfReviewId))
    const selfReview = await getSelfReview(db, selfReviewId)
    const perspective = await findPerspective(db, selfReviewId, perspectiveId)
    const may = mayChangePerspectives(selfReview.state)
    return {
      ...{ selfReviewId, name: selfReview.name, perspective },
      closedBecause: may.ok ? null : may.because,
      hasPartner: selfReview.partnershipId !== null,
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.set-up', async ({ db, actor, form }) => {
    const { selfReviewId, perspectiveId } = args.params
    demand(mayLead(actor, selfReviewId))
    const selfReview = await getSelfReview(db, selfReviewId)
    demand(mayChangePerspectives(selfReview.state))
    const existing = await findPerspective(db, selfReviewId, perspectiveId)
    const who = href('/know/self-reviews/:selfReviewId/who', { selfReviewId })
    const input = form(perspectiveForm)
    if (!input.ok) return input.errors
    const invitations = await listInvitationsTo(db, selfReviewId, 'contributor')
    const waiting = invitations.filter((invitation) => invitation.detail === perspectiveId).length
    if (input.value.intent === 'remove') {
      if (existing) {
        demand(mayRemovePerspective(existing, waiting))
        await removePerspective(db, selfReview, existing)
      }
      return redirect(`${who}?done=removed`)
    }
    const { name, initial, mode, inTheRoom = null, spreadMayCross } = input.value
    const inRoom = existing && mode === 'in_the_room' ? maySpeakInRoom(existing, waiting) : allowed
    if (!inRoom.ok)
      return data(
        { errors: [{ field: 'mode', message: inRoom.because }], typed: input.value },
        { status: 422 },
      )
    await setPerspective(db, selfReview, perspectiveId, {
      ...{ name, initial, mode },
      inTheRoom: mode === 'in_the_room' ? inTheRoom : null,
      spreadMayCross: spreadMayCross === 'yes',
    })
    return redirect(`${who}?done=saved`)
  })
}

const modes = [
  {
    value: 'own_name',
    label: 'In our own name',
    hint: 'Usual for executives and the chair. The leaders see each answer with its name.',
  },
  {
    value: 'in_the_room',
    label: 'One answer agreed in the room',
    hint: 'Usual for boards, and for groups that talk first. One person writes it down for all.',
  },
  {
    value: 'anonymous',
    label: 'Anonymous',
    hint: 'For three people or more. The link to each person is cut at the reveal.',
  },
]

export default function ChangePerspective({ loaderData, actionData }: Route.ComponentProps) {
  const { selfReviewId, name, perspective, closedBecause } = loaderData
  const { errors, typed } = actionData ?? {}
  const base = href('/know/self-reviews/:selfReviewId', { selfReviewId })
  const kept = (field: string, before: unknown) => ({
    name: field,
    defaultValue: String((typed as Record<string, unknown> | undefined)?.[field] ?? before ?? ''),
    error: errorFor(errors, field),
  })
  return (
    <Page
      width="form"
      crumbs={[
        { label: name, href: base },
        { label: 'Who answers', href: `${base}/who` },
        { label: perspective?.name ?? 'A new perspective' },
      ]}
      heading={perspective ? `How do ${perspective.name.toLowerCase()} answer?` : 'Who else answers?'}
      lede={
        closedBecause ?? 'People are told how their group speaks before anyone answers, and then it holds.'
      }
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <TextInput {...kept('name', perspective?.name)} label="The group" hint="Such as Headteachers." />
        <TextInput
          {...kept('initial', perspective?.initial)}
          label="Its letter on the heat map"
          hint="One or two letters."
          short
        />
        <Radios {...kept('mode', perspective?.mode)} label="How do they speak?" choices={modes} />
        <TextInput
          {...kept('inTheRoom', perspective?.inTheRoom)}
          label="How many are in the room?"
          hint="Only for one answer agreed in the room. Whoever writes it down can say so on the day."
          inputMode="numeric"
          short
        />
        {loaderData.hasPartner && (
          <Checkbox
            name="spreadMayCross"
            label="If we disclose this self-review, our partner may see how many gave each answer"
            hint="Never names, never comments, and nothing where fewer than three answered. The group is told either way."
            defaultChecked={typed ? typed.spreadMayCross === 'yes' : (perspective?.spreadMayCross ?? true)}
          />
        )}
        <ButtonRow>
          <Button name="intent" value="save" disabledBecause={closedBecause}>
            Save
          </Button>
          {perspective && !closedBecause && (
            <Button kind="danger" name="intent" value="remove">
              Take this perspective away
            </Button>
          )}
        </ButtonRow>
      </Form>
    </Page>
  )
}
