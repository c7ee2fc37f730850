import { data, Form, href, redirect } from 'react-router'
import { listMembers, visibleTo } from '#src/modules/people/index.ts'
import { newId } from '#src/platform/ids.ts'
import { rolesAt } from '#src/platform/positions.ts'
import { demand } from '#src/platform/refusal.ts'
import { asText } from '#src/platform/typed.ts'
import { Button, ButtonRow, ErrorSummary, Page, VisibleTo } from '#src/ui/index.ts'
import { addNew } from '../act-on.ts'
import { enter } from '../enter.ts'
import { actionForm } from '../forms.ts'
import { ActionFields } from '../parts/action-fields.tsx'
import { mayWritePlan } from '../policy.ts'
import { getPlan } from '../queries.ts'
import { listPlaces } from '../where-places.ts'
import type { Route } from './+types/add-action.ts'

export const meta = () => [{ title: 'Add an action – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'improvement.add-action', async ({ db }) => {
    const { id, organisationId, priority, sources, ofSchool } = await getPlan(db, args.params.planId)
    const asked = new URL(args.request.url).searchParams
    return {
      plan: { id, priority, sources, ofSchool },
      newId: newId(),
      answers: asked.get('answers') ?? '',
      // What a priority says already: who sees to it, and where.
      suggested: {
        ...{ ownerName: asked.get('owner') ?? '', level: asked.get('level') ?? '' },
        ...{ schoolUrns: asked.getAll('school').join(), cluster: asked.get('cluster') ?? '' },
      },
      places: await listPlaces(db, organisationId),
      owners: (await listMembers(db, organisationId)).map((member) => member.name),
      visibleTo: await visibleTo(db, 'see-plan', organisationId, 'And whoever owns this action.'),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'improvement.add-action', async ({ db, actor, form, typed }) => {
    const input = form(actionForm)
    if (!input.ok) return input.errors
    const plan = await getPlan(db, args.params.planId)
    demand(mayWritePlan(rolesAt(actor, plan.organisationId)))
    const fault = await addNew(db, actor, plan, input.value)
    if (fault) return data({ errors: [fault], typed }, { status: 422 })
    return redirect(`${href('/improve/:planId', { planId: plan.id })}?saved=${input.value.id}`)
  })
}

export default function AddAction({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, owners, answers, places } = loaderData
  const { errors, typed } = actionData ?? {}
  const source = plan.sources.find(({ id }) => id === answers)
  return (
    <Page
      width="form"
      crumbs={[
        { label: 'Improve', href: href('/improve') },
        { label: plan.priority, href: href('/improve/:planId', { planId: plan.id }) },
        { label: 'Add an action' },
      ]}
      heading="What will you do?"
      lede={source && `“${source.sentence}”`}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <input type="hidden" name="id" value={String(typed?.id ?? loaderData.newId)} />
        <ActionFields
          values={typed ? asText(typed) : { sourceId: answers, ...loaderData.suggested }}
          errors={errors}
          {...{ owners, places }}
          sources={plan.sources}
          ofSchool={plan.ofSchool}
        />
        <ButtonRow>
          <Button>Add to the plan</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
