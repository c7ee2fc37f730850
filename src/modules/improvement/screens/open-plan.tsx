import { Form, href, redirect } from 'react-router'
import { getWhom } from '#src/modules/people/index.ts'
import { newId } from '#src/platform/ids.ts'
import { rolesAt } from '#src/platform/positions.ts'
import { demand } from '#src/platform/refusal.ts'
import { Button, ButtonRow, ErrorSummary, errorFor, Page, TextArea } from '#src/ui/index.ts'
import { openPlan } from '../commands.ts'
import { enter } from '../enter.ts'
import { planForm } from '../forms.ts'
import { mayWritePlan } from '../policy.ts'
import type { Route } from './+types/open-plan.ts'

export const meta = () => [{ title: 'Open a plan – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'improvement.open-plan', async () => ({ id: newId() }))
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'improvement.open-plan', async ({ db, actor, form }) => {
    const input = form(planForm)
    if (!input.ok) return input.errors
    const { organisationId } = await getWhom(db, actor)
    demand(mayWritePlan(rolesAt(actor, organisationId)))
    const planId = await openPlan(db, actor, { ...input.value, organisationId: organisationId! })
    return redirect(href('/improve/:planId', { planId }))
  })
}

export default function OpenPlan({ loaderData, actionData }: Route.ComponentProps) {
  const { errors, typed } = actionData ?? {}
  return (
    <Page
      width="form"
      crumbs={[{ label: 'Improve', href: href('/improve') }, { label: 'Open a plan' }]}
      heading="What is this plan for?"
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <input type="hidden" name="id" value={String(typed?.id ?? loaderData.id)} />
        <TextArea
          name="priority"
          label="The priority, in one sentence"
          hint="What you want to be different, such as: people in our schools see a way forward here after their third year."
          rows={3}
          limit={300}
          defaultValue={String(typed?.priority ?? '')}
          error={errorFor(errors, 'priority')}
        />
        <ButtonRow>
          <Button>Open the plan</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
