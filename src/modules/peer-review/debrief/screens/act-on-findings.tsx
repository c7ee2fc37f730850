import { Form, href, redirect } from 'react-router'
import { findPlan, openPlan } from '#src/modules/improvement/index.ts'
import { visibleTo } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import { demand } from '#src/platform/refusal.ts'
import { Button, ButtonRow, ErrorSummary, errorFor, Section, TextArea, VisibleTo } from '#src/ui/index.ts'
import { atReview, enter } from '../../at-review.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { planForm } from '../forms.ts'
import { mayActOnFindings } from '../policy.ts'
import { readFindings } from '../queries.ts'
import type { Route } from './+types/act-on-findings.ts'

export const meta = () => [{ title: 'Turn findings into actions – Critical Friend' }]

async function sharedFindings(db: Db, actor: Actor, reviewId: string) {
  return (await readFindings(db, actor, reviewId))?.content ?? { priority: '', findings: [], notReached: [] }
}

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.act-on-findings', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayActOnFindings(asker))
    const plan = await findPlan(db, { kind: 'review', id: review.id })
    if (plan) throw redirect(href('/improve/:planId', { planId: plan.id }))
    return {
      review: frame,
      newId: newId(),
      ...(await sharedFindings(db, actor, review.id)),
      visibleTo: await visibleTo(db, 'see-plan', review.hostId),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.act-on-findings', async ({ db, actor, form }) => {
    const input = form(planForm)
    if (!input.ok) return input.errors
    const { review, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayActOnFindings(asker))
    const { findings } = await sharedFindings(db, actor, review.id)
    const planId = await openPlan(db, actor, {
      ...input.value,
      organisationId: review.hostId,
      origin: { kind: 'review', id: review.id },
      sources: findings.map(({ findingId, sentence }) => ({
        kind: 'finding',
        originId: findingId,
        sentence,
      })),
    })
    return redirect(href('/improve/:planId', { planId }))
  })
}

export default function ActOnFindings({ loaderData, actionData }: Route.ComponentProps) {
  const { review, priority, findings } = loaderData
  const { errors, typed } = actionData ?? {}
  return (
    <ReviewPage
      review={review}
      here="Turn findings into actions"
      heading="What will you do about it?"
      lede="Your plan is your own. Nobody outside your trust sees it unless you disclose it."
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <input type="hidden" name="id" value={String(typed?.id ?? loaderData.newId)} />
        <TextArea
          name="priority"
          label="The priority of this plan"
          hint="Your focus stands here. Say it again in the light of what you heard."
          rows={3}
          limit={300}
          defaultValue={String(typed?.priority ?? priority)}
          error={errorFor(errors, 'priority')}
        />
        <Section heading="The findings it starts from" lede="Each can be given actions; none has to be.">
          <ol>
            {findings.map((finding) => (
              <li key={finding.findingId}>{finding.sentence}</li>
            ))}
          </ol>
        </Section>
        <ButtonRow>
          <Button>Begin the plan</Button>
        </ButtonRow>
      </Form>
    </ReviewPage>
  )
}
