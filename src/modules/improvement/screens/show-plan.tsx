import { Form, href, Link } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { rolesAt } from '#src/platform/positions.ts'
import { londonDay, longDay } from '#src/ui/dates.ts'
import {
  Button,
  EmptyState,
  Hidden,
  LinkButton,
  MarginSection,
  Notice,
  Page,
  Section,
  VisibleTo,
} from '#src/ui/index.ts'
import { enter } from '../enter.ts'
import { ActionList } from '../parts/action-list.tsx'
import { mayShowPlan, mayWritePlan } from '../policy.ts'
import { getAction, getPlan, type Plan } from '../queries.ts'
import { balance } from '../rules.ts'
import type { Route } from './+types/show-plan.ts'

export const meta = () => [{ title: 'Improvement plan – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'improvement.see-plans', async ({ db, actor }) => {
    const plan = await getPlan(db, args.params.planId)
    const asked = new URL(args.request.url).searchParams
    const removed = asked.get('removed')
    const saved = plan.actions.find(({ id }) => id === asked.get('saved'))
    return {
      plan,
      today: londonDay(new Date()),
      balance: balance(plan.actions),
      mayWrite: mayWritePlan(rolesAt(actor, plan.organisationId)).ok,
      mayShow: mayShowPlan(rolesAt(actor, plan.organisationId), plan),
      saved: saved
        ? { id: saved.id, title: saved.title, isOwnerKnown: saved.isOwnerKnown, ownerName: saved.ownerName }
        : null,
      removed: removed ? await getAction(db, plan.id, removed) : null,
      visibleTo: await visibleTo(db, 'see-plan', plan.organisationId, ownersWords(plan)),
    }
  })
}

function ownersWords({ actions }: Plan): string {
  return actions.length > 0 ? 'Whoever owns an action sees that action.' : ''
}

export default function ShowPlan({ loaderData }: Route.ComponentProps) {
  const { plan, today, mayWrite, removed, saved } = loaderData
  useLive(plan.organisationId)
  const groups = plan.sources.map((source) => ({
    source,
    actions: plan.actions.filter((action) => action.sourceId === source.id),
  }))
  // A finding is for the people it was shared with: to others its actions stand without it.
  const known = new Set(plan.sources.map((source) => source.id))
  const others = plan.actions.filter(({ sourceId }) => sourceId === null || !known.has(sourceId))
  return (
    <Page
      crumbs={[{ label: 'Improve', href: href('/improve') }, { label: plan.priority }]}
      heading={plan.priority}
      lede={loaderData.balance.sentence}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={
        removed?.isRemoved ? (
          <Removed planId={plan.id} action={removed} />
        ) : (
          saved && <Saved planId={plan.id} action={saved} />
        )
      }
      margin={<PlanMargin plan={plan} mayWrite={mayWrite} mayShow={loaderData.mayShow} />}
    >
      {plan.sources.length + plan.actions.length === 0 && (
        <EmptyState heading="No action yet" action={mayWrite && <AddAction planId={plan.id} />}>
          <p>An action says what will be done, by whom, by when, and what should be different afterwards.</p>
        </EmptyState>
      )}
      {groups.map(({ source, actions }) => (
        <Section
          key={source.id}
          heading={source.sentence}
          lede={
            source.kind === 'finding'
              ? 'From a finding of the review.'
              : 'From a priority of the self-review.'
          }
        >
          <ActionList planId={plan.id} ofSchool={plan.ofSchool} actions={actions} today={today} />
          {mayWrite && (
            <LinkButton
              kind="words"
              to={`${href('/improve/:planId/actions/new', { planId: plan.id })}?answers=${source.id}`}
            >
              Add an action<Hidden> to “{source.sentence}”</Hidden>
            </LinkButton>
          )}
        </Section>
      ))}
      {others.length > 0 && (
        <Section heading={groups.length > 0 ? 'Other actions' : 'Actions'}>
          <ActionList planId={plan.id} ofSchool={plan.ofSchool} actions={others} today={today} />
        </Section>
      )}
      {mayWrite && groups.length === 0 && others.length > 0 && <AddAction planId={plan.id} kind="quiet" />}
    </Page>
  )
}

type AddActionProps = { planId: string; kind?: 'primary' | 'quiet' }

function AddAction({ planId, kind }: AddActionProps) {
  return (
    <LinkButton kind={kind} to={href('/improve/:planId/actions/new', { planId })}>
      Add an action
    </LinkButton>
  )
}

function Removed({ planId, action }: { planId: string; action: { id: string; title: string } }) {
  return (
    <Notice kind="success" heading={`Removed: ${action.title}`}>
      <Form
        method="post"
        action={href('/improve/:planId/actions/:actionId', { planId, actionId: action.id })}
      >
        <Button kind="quiet" name="intent" value="restore">
          Undo
        </Button>
      </Form>
    </Notice>
  )
}

type SavedProps = {
  planId: string
  action: { id: string; title: string; isOwnerKnown: boolean; ownerName: string }
}

/**
 * That an action is saved. A name that is nobody's here may be meant, or may be misspelt: what follows is said, and one can
 * go back.
 */
function Saved({ planId, action }: SavedProps) {
  if (action.isOwnerKnown) return <Notice kind="success" heading={`Saved: ${action.title}`} />
  return (
    <Notice kind="wait" heading={`Nobody called ${action.ownerName} has an account here`}>
      <p>The action stands in the plan under that name. It is on nobody’s Today, so tell them yourself.</p>
      <LinkButton
        kind="quiet"
        to={href('/improve/:planId/actions/:actionId', { planId, actionId: action.id })}
      >
        Change who sees to it
      </LinkButton>
    </Notice>
  )
}

type MarginProps = { plan: Plan; mayWrite: boolean; mayShow: boolean }

function PlanMargin({ plan, mayWrite, mayShow }: MarginProps) {
  const next = plan.actions.find((action) => action.doneOn === null && action.dueOn !== null)
  return (
    <>
      <MarginSection heading="Next">
        <p>{next ? `${next.title}: ${next.ownerName}, by ${longDay(next.dueOn!)}.` : 'Nothing is due.'}</p>
        {mayWrite && <AddAction planId={plan.id} kind="quiet" />}
      </MarginSection>
      <MarginSection heading="Checking and connecting">
        <p>
          Assurance checks that things are as they should be. Networking connects people so that they learn. A
          plan needs some of each.
        </p>
      </MarginSection>
      {plan.origin?.kind === 'review' && (
        <MarginSection heading="Where this came from">
          <p>
            A peer review. What it found stays here: it is part of no report on performance and of no
            comparison.
          </p>
          {mayShow && (
            <Link to={`/review/${plan.origin.id}/plan/disclose`}>Show the plan to your partner</Link>
          )}
        </MarginSection>
      )}
    </>
  )
}
