import { Form, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import { londonDay } from '#src/ui/dates.ts'
import {
  Button,
  ButtonRow,
  Checkbox,
  ErrorSummary,
  Notice,
  Page,
  Section,
  Select,
  VisibleTo,
} from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { mayLead, mayOpen } from '../../policy.ts'
import { getSelfReview } from '../../queries/self-reviews.ts'
import { showBeforeForm, yearlyForm, yearlyIntentForm } from '../forms.ts'
import { months, nextWords } from '../months.ts'
import { findRecurrence, getCyclesSoFar, setRecurrence, showBefore } from '../recurring.ts'
import type { Route } from './+types/set-yearly.ts'

export const meta = () => [{ title: 'Year after year – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.set-yearly', async ({ db, actor }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const selfReview = await getSelfReview(db, id)
    const may = mayOpen(actor, selfReview.organisationId)
    const recurrence = await findRecurrence(db, selfReview)
    return {
      ...{ id, name: selfReview.name, framework: selfReview.framework, month: recurrence?.month ?? null },
      shows: selfReview.showsBefore,
      next:
        recurrence &&
        nextWords({ ...recurrence, ...(await getCyclesSoFar(db, selfReview)) }, londonDay(new Date())),
      because: may.ok ? null : may.because,
      closed: selfReview.state === 'revealed' ? 'Answering has closed.' : null,
      isSaved: new URL(args.request.url).searchParams.has('saved'),
      visibleTo: await visibleTo(db, 'lead-self-review', id),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.set-yearly', async ({ db, actor, form }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const selfReview = await getSelfReview(db, id)
    const which = form(yearlyIntentForm)
    if (!which.ok) return which.errors
    if (which.value.intent === 'before') {
      const input = form(showBeforeForm)
      if (!input.ok) return input.errors
      await showBefore(db, selfReview, input.value.shows === 'yes')
    } else {
      demand(mayOpen(actor, selfReview.organisationId))
      const input = form(yearlyForm)
      if (!input.ok) return input.errors
      const today = londonDay(new Date())
      await setRecurrence(db, actor.membershipId, selfReview, { month: input.value.month, today })
    }
    return redirect(`${baseOf(id)}/yearly?saved`)
  })
}

export default function SetYearly({ loaderData, actionData }: Route.ComponentProps) {
  const { id, name, framework, month, shows, next, because, closed, isSaved } = loaderData
  return (
    <Page
      width="form"
      crumbs={trailTo({ id, name }, 'Year after year')}
      kicker={framework}
      heading="Does it come back every year?"
      lede={next ?? 'So far it does not.'}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={
        actionData?.errors ? (
          <ErrorSummary errors={actionData.errors} />
        ) : (
          isSaved && <Notice kind="success" heading="Saved." />
        )
      }
    >
      <Section
        heading="The next cycle"
        lede="It opens on the first of the month as a draft, with the groups of last time and on the newest version. Its leaders get a message; nobody is asked until they open answering. While the last one is neither agreed nor given up it waits, so that nobody is asked twice at once, and those who lead that one are told."
      >
        <Form method="post" key={`month ${month}`}>
          <Select
            name="month"
            label="Opens by itself in"
            empty="It does not come back by itself"
            options={months.map((label, at) => ({ value: String(at + 1), label }))}
            defaultValue={String(month ?? '')}
          />
          <ButtonRow>
            <Button name="intent" value="month" disabledBecause={because}>
              Save the month
            </Button>
          </ButtonRow>
        </Form>
      </Section>
      <Section
        heading="What those who answer see of last time"
        lede="You see what was agreed last time beside each element when you agree the levels. Those who answer see it only if you want; some leave it out, so that people look afresh."
      >
        <Form method="post" key={`before ${shows}`}>
          <Checkbox
            name="shows"
            label="Show the level agreed last time beside each question"
            hint="The level alone: no reasons, and nothing of what any group said."
            defaultChecked={shows}
          />
          <ButtonRow>
            <Button kind="quiet" name="intent" value="before" disabledBecause={closed}>
              Save
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </Page>
  )
}
