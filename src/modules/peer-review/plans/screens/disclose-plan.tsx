import { Form, href, redirect } from 'react-router'
import { demand } from '#src/platform/refusal.ts'
import { listed } from '#src/platform/typed.ts'
import { londonDay, longDay } from '#src/ui/dates.ts'
import {
  Button,
  ButtonRow,
  Checkboxes,
  ErrorSummary,
  errorFor,
  type FieldError,
  Section,
  VisibleTo,
} from '#src/ui/index.ts'
import { atReview, enter } from '../../at-review.ts'
import { readersForm } from '../../exploring/forms.ts'
import { Readings } from '../../exploring/parts/readings.tsx'
import { ReviewPage } from '../../parts/review-page.tsx'
import { disclosePlan, getPlanOf, listPlanReaders, withdrawPlan } from '../disclosing.ts'
import { planIntentForm } from '../forms.ts'
import { PlanCopy } from '../parts/plan-copy.tsx'
import { planPage } from '../plan-page.ts'
import { mayDisclosePlan } from '../policy.ts'
import type { Route } from './+types/disclose-plan.ts'

export const meta = () => [{ title: 'Show your plan to your partner – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.disclose-plan', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId)
    const page = await planPage(db, actor, review)
    demand(mayDisclosePlan(asker.trustRoles, page.now.actions.length))
    return { review: frame, page }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.disclose-plan', async ({ db, actor, form }) => {
    const wanted = form(planIntentForm)
    if (!wanted.ok) return wanted.errors
    const { review, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayDisclosePlan(asker.trustRoles, (await getPlanOf(db, review)).actions.length))
    const here = href('/review/:reviewId/plan/disclose', { reviewId: review.id })
    if (wanted.value.intent === 'withdraw') {
      await withdrawPlan(db, review)
      return redirect(here)
    }
    const input = form(readersForm)
    if (!input.ok) return input.errors
    const possible = (await listPlanReaders(db, review)).map(({ seatId }) => seatId)
    await disclosePlan(
      db,
      actor,
      review,
      input.value.seats.filter((seat) => possible.includes(seat)),
    )
    return redirect(here)
  })
}

type Page = Route.ComponentProps['loaderData']['page']

export default function DisclosePlan({ loaderData, actionData }: Route.ComponentProps) {
  const { review, page } = loaderData
  return (
    <ReviewPage
      review={review}
      here="Your plan"
      heading={
        page.stands === 'disclosed' ? 'What you have shown of your plan' : 'Show your plan to your partner?'
      }
      lede={
        page.stands === 'disclosed'
          ? `Disclosed on ${longDay(londonDay(page.standing.disclosedAt))}. It does not change when your plan does.`
          : 'You need not. Below is what would cross: the priority and the actions, without who sees to them and without the findings they answer.'
      }
      visibleTo={<VisibleTo {...page.visibleTo} />}
      notice={<ErrorSummary errors={actionData?.errors} />}
    >
      {page.stands === 'disclosed' ? (
        <Standing page={page} visitor={review.visitor} />
      ) : (
        <Preview page={page} errors={actionData?.errors} chosen={listed(actionData?.typed?.seats)} />
      )}
    </ReviewPage>
  )
}

type PreviewProps = {
  page: Extract<Page, { stands: 'preview' }>
  errors: readonly FieldError[] | undefined
  chosen: string[]
}

function Preview({ page, errors, chosen }: PreviewProps) {
  return (
    <>
      {page.wasWithdrawn && (
        <p>You took back what you had shown before. You can show it again as it stands now.</p>
      )}
      <PlanCopy copy={page.now} label="Preview: nothing has been disclosed" />
      <Section
        heading="Who may read it?"
        lede="A frozen copy is made, which cannot be changed afterwards. You can take it back for the future."
      >
        <Form method="post" noValidate>
          <Checkboxes
            name="seats"
            label="Readers"
            hint="Each reading is logged, and you see who has read it and when."
            choices={page.readers}
            defaultValue={chosen}
            error={errorFor(errors, 'seats')}
          />
          <ButtonRow>
            <Button name="intent" value="disclose">
              Disclose this copy
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  )
}

type StandingProps = { page: Extract<Page, { stands: 'disclosed' }>; visitor: string }

function Standing({ page, visitor }: StandingProps) {
  const { standing, hasChanged } = page
  return (
    <>
      {hasChanged && (
        <p>
          Your plan has changed since. To show it as it stands now, take this copy back and disclose it again.
        </p>
      )}
      <Readings {...standing} what="plan" areBothOpen other={visitor} />
      <PlanCopy copy={standing.copy} label="As they read it" />
      <Form method="post">
        <ButtonRow>
          <Button kind="quiet" name="intent" value="withdraw">
            Take it back for the future
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}
