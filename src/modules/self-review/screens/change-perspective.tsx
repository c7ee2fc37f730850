import { data, redirect } from 'react-router'
import { listInvitationsTo } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import { ErrorSummary, Page } from '#src/ui/index.ts'
import { inSentence } from '#src/ui/words.ts'
import { removePerspective, setPerspective } from '../commands/perspectives.ts'
import { enter } from '../enter.ts'
import { perspectiveForm } from '../forms.ts'
import { PerspectiveForm } from '../parts/perspective-form.tsx'
import { baseOf, trailTo } from '../parts/trail.ts'
import { mayChangePerspectives, mayLead, mayRemovePerspective, maySpeakSo } from '../policy.ts'
import { findPerspective, listPerspectives } from '../queries/perspectives.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { toldApartFrom } from '../told-apart.ts'
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
      selfReview: { id: selfReviewId, name: selfReview.name },
      perspective,
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
    const who = `${baseOf(selfReviewId)}/who`
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
    const { name, initial, mode, inTheRoom = null, spreadMayCross, onPaper } = input.value
    const seated = { name, invited: (existing?.invited ?? 0) - (existing?.onPaper ?? 0) + onPaper }
    const may = maySpeakSo({ ...seated, mode }, waiting)
    const others = await listPerspectives(db, selfReviewId)
    const wrong = may.ok
      ? toldApartFrom({ id: perspectiveId, name, initial }, others)
      : { field: 'mode', message: may.because }
    if (wrong) return data({ errors: [wrong], typed: input.value }, { status: 422 })
    await setPerspective(db, selfReview, perspectiveId, {
      ...{ name, initial, mode },
      inTheRoom: mode === 'in_the_room' ? inTheRoom : null,
      spreadMayCross: spreadMayCross === 'yes',
      onPaper,
    })
    return redirect(`${who}?done=saved`)
  })
}

export default function ChangePerspective({ loaderData, actionData }: Route.ComponentProps) {
  const { perspective, closedBecause } = loaderData
  return (
    <Page
      width="form"
      crumbs={trailTo(loaderData.selfReview, perspective?.name ?? 'A new perspective', {
        label: 'Who answers',
        path: 'who',
      })}
      heading={perspective ? `How do ${inSentence(perspective.name)} answer?` : 'Who else answers?'}
      lede={
        closedBecause ?? 'People are told how their group speaks before anyone answers, and then it holds.'
      }
      notice={<ErrorSummary errors={actionData?.errors} />}
    >
      <PerspectiveForm
        perspective={perspective}
        hasPartner={loaderData.hasPartner}
        closedBecause={closedBecause}
        typed={actionData?.typed}
        errors={actionData?.errors}
      />
    </Page>
  )
}
