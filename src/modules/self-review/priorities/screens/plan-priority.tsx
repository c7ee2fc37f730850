import { data, Form, redirect } from 'react-router'
import { demand } from '#src/platform/refusal.ts'
import { asText } from '#src/platform/typed.ts'
import { Button, ButtonRow, ErrorSummary, Page, Section, VisibleTo } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { mayLead } from '../../policy.ts'
import { priorityForm } from '../forms.ts'
import { PriorityActions } from '../parts/priority-actions.tsx'
import { bothOf, PriorityConflict } from '../parts/priority-conflict.tsx'
import { PriorityFields } from '../parts/priority-fields.tsx'
import { getPriorityPage } from '../queries.ts'
import { savePriority } from '../save-priority.ts'
import type { Route } from './+types/plan-priority.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.row.title ?? 'A priority'} – Critical Friend` },
]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.agree', async ({ db, actor }) => {
    const { selfReviewId, elementId } = args.params
    demand(mayLead(actor, selfReviewId))
    return getPriorityPage(db, actor, selfReviewId, elementId)
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.agree', async ({ db, actor, form, typed }) => {
    const { selfReviewId, elementId } = args.params
    demand(mayLead(actor, selfReviewId))
    const input = form(priorityForm)
    if (!input.ok) return input.errors
    const outcome = await savePriority(db, actor, args.params, input.value)
    if ('to' in outcome)
      return redirect(outcome.to ?? `${baseOf(selfReviewId)}/priorities?saved=${elementId}`)
    if ('fault' in outcome) return data({ errors: [outcome.fault], typed }, { status: 422 })
    return data({ theirs: outcome.theirs, typed: input.value }, { status: 409 })
  })
}

export default function PlanPriority({ loaderData, actionData }: Route.ComponentProps) {
  const { id, name, row, owners, places, ofSchool, agreed, planId, actions, because } = loaderData
  const errors = actionData && 'errors' in actionData ? actionData.errors : undefined
  const theirs = actionData && 'theirs' in actionData ? asText(actionData.theirs) : null
  const typed = actionData?.typed ? asText(actionData.typed) : null
  const values = theirs && typed ? bothOf(typed, theirs) : { ...asText(row.planned), ...typed }
  return (
    <Page
      width="form"
      crumbs={trailTo({ id, name }, row.title, { label: 'Priorities', path: 'priorities' })}
      heading={row.title}
      lede={`Agreed: ${agreed}.${row.isPriority ? ' It is a priority.' : ' It is not a priority so far.'}`}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={errors} />}
    >
      {theirs && typed && <PriorityConflict mine={typed} theirs={theirs} {...{ owners, places, ofSchool }} />}
      <Section heading="What we say of it">
        <Form method="post" noValidate key={values.version} id="priority">
          <PriorityFields {...{ values, errors, owners, places, ofSchool }} />
          <ButtonRow>
            <Button name="intent" value="save">
              Save
            </Button>
          </ButtonRow>
        </Form>
      </Section>
      <PriorityActions form="priority" because={because} planId={planId} actions={actions} />
    </Page>
  )
}
