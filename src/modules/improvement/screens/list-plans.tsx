import { href } from 'react-router'
import { getWhom, visibleTo } from '#src/modules/people/index.ts'
import { rolesAt } from '#src/platform/positions.ts'
import { longDay } from '#src/ui/dates.ts'
import { EmptyState, LinkButton, Page, Section, TaskList, VisibleTo } from '#src/ui/index.ts'
import { countFigure } from '#src/ui/words.ts'
import { enter } from '../enter.ts'
import { mayWritePlan } from '../policy.ts'
import { listPlans, type PlanLine } from '../queries.ts'
import type { Route } from './+types/list-plans.ts'

export const meta = () => [{ title: 'Improvement plans – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'improvement.see-plans', async ({ db, actor }) => {
    const { organisationId, organisation } = await getWhom(db, actor)
    const verdict = mayWritePlan(rolesAt(actor, organisationId))
    return {
      organisation,
      mayOpen: verdict.ok,
      plans: await listPlans(db),
      visibleTo: organisationId ? await visibleTo(db, 'see-plan', organisationId) : null,
    }
  })
}

export default function ListPlans({ loaderData }: Route.ComponentProps) {
  const { organisation, mayOpen, plans, visibleTo: seers } = loaderData
  return (
    <Page
      heading="What are we working on?"
      lede={`The priorities of ${organisation}, and the actions under them.`}
      visibleTo={seers && <VisibleTo {...seers} />}
    >
      {plans.length === 0 ? (
        <NoPlan mayOpen={mayOpen} />
      ) : (
        <Section heading={plans.length === 1 ? 'Our plan' : 'Our plans'}>
          <TaskList label="Improvement plans" tasks={plans.map(asRow)} />
          {mayOpen && (
            <LinkButton kind="quiet" to={href('/improve/new')}>
              Open another plan
            </LinkButton>
          )}
        </Section>
      )}
    </Page>
  )
}

/** Whoever may not see the plans learns where their own actions stand, and nothing of whether there are plans. */
function NoPlan({ mayOpen }: { mayOpen: boolean }) {
  if (!mayOpen)
    return (
      <EmptyState heading="Nothing here for you yet">
        <p>
          Those who lead write the plans. An action that is given to you stands on Today, and its plan stands
          here.
        </p>
      </EmptyState>
    )
  return (
    <EmptyState heading="No plan yet" action={<LinkButton to={href('/improve/new')}>Open a plan</LinkButton>}>
      <p>
        A plan holds what you want to work on and what you will do about it. Most begin with the priorities of
        a self-review, or with the findings of a peer review.
      </p>
    </EmptyState>
  )
}

function asRow({ id, priority, actions, done, nextDueOn }: PlanLine) {
  const counts = `${countFigure(actions, 'action', 'actions')}, ${done} done`
  const due = nextDueOn ? ` · next by ${longDay(nextDueOn)}` : ''
  return {
    label: priority,
    href: href('/improve/:planId', { planId: id }),
    note: actions === 0 ? 'No action yet' : counts + due,
  }
}
