import { data, href, redirect } from 'react-router'
import { listMembers, visibleTo } from '#src/modules/people/index.ts'
import { rolesAt } from '#src/platform/positions.ts'
import { demand } from '#src/platform/refusal.ts'
import { londonDay } from '#src/ui/dates.ts'
import { ErrorSummary, Notice, Page, Section, VisibleTo } from '#src/ui/index.ts'
import { actOn, type Change } from '../act-on.ts'
import { enter } from '../enter.ts'
import { actionIntentForm } from '../forms.ts'
import { ActionConflict, valuesOf } from '../parts/action-conflict.tsx'
import { ActionFacts, ChangeForm, CloseForm, RemoveForm } from '../parts/change-forms.tsx'
import { mayAct, mayWritePlan } from '../policy.ts'
import { getAction, getPlan } from '../queries.ts'
import { listPlaces } from '../where-places.ts'
import type { Route } from './+types/change-action.ts'

export const meta = () => [{ title: 'An action – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'improvement.see-action', async ({ db, actor }) => {
    const { id, organisationId, priority, sources, ofSchool } = await getPlan(db, args.params.planId)
    const found = await getAction(db, id, args.params.actionId)
    return {
      plan: { id, priority, sources, ofSchool },
      found,
      mayWrite: mayWritePlan(rolesAt(actor, organisationId)).ok,
      places: await listPlaces(
        db,
        organisationId,
        found.schools.map(({ urn }) => urn),
      ),
      owners: (await listMembers(db, organisationId)).map((member) => member.name),
      visibleTo: await visibleTo(
        db,
        'see-plan',
        organisationId,
        found.isOwnerKnown ? `And ${found.ownerName}, who owns it.` : '',
      ),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'improvement.change-action', async ({ db, actor, form, typed }) => {
    const wanted = form(actionIntentForm)
    if (!wanted.ok) return wanted.errors
    const plan = await getPlan(db, args.params.planId)
    demand(mayAct(wanted.value.intent, rolesAt(actor, plan.organisationId)))
    const found = await getAction(db, plan.id, args.params.actionId)
    const change: Change = { db, plan, found, form, typed, today: londonDay(new Date()) }
    const outcome = await actOn[wanted.value.intent](change)
    if (outcome.is === 'invalid') return outcome.errors
    if (outcome.is === 'changed-meanwhile')
      return data({ theirs: found, typed: outcome.typed }, { status: 409 })
    const intents: Record<string, string> = { remove: 'removed', change: 'saved' }
    const told = intents[wanted.value.intent]
    return redirect(href('/improve/:planId', { planId: plan.id }) + (told ? `?${told}=${found.id}` : ''))
  })
}

export default function ChangeAction({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, found, owners, places, mayWrite } = loaderData
  const errors = actionData && 'errors' in actionData ? actionData.errors : undefined
  const typed = actionData?.typed
  const conflict = actionData && 'theirs' in actionData ? actionData : null
  const values = valuesOf(found, typed, conflict?.theirs ?? null)
  return (
    <Page
      width="form"
      crumbs={[
        { label: 'Improve', href: href('/improve') },
        { label: plan.priority, href: href('/improve/:planId', { planId: plan.id }) },
        { label: 'An action' },
      ]}
      heading={found.title}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={
        errors ? (
          <ErrorSummary errors={errors} />
        ) : (
          found.isRemoved && <Notice heading="This action was taken out of its plan" />
        )
      }
    >
      {conflict && (
        <ActionConflict
          mine={conflict.typed}
          theirs={conflict.theirs}
          {...{ places, ofSchool: plan.ofSchool }}
        />
      )}
      <ActionFacts
        action={found}
        source={plan.sources.find(({ id }) => id === found.sourceId)}
        ofSchool={plan.ofSchool}
      />
      <Section heading={found.doneOn ? 'It is done' : 'Is it done?'}>
        <CloseForm action={found} errors={errors} typed={String(typed?.whatChanged ?? '')} />
      </Section>
      {mayWrite && !found.doneOn && (
        <Section heading="Change it">
          <ChangeForm
            key={values.version}
            {...{ values, errors, owners, places }}
            {...{ sources: plan.sources, ofSchool: plan.ofSchool }}
          />
          <RemoveForm isRemoved={found.isRemoved} />
        </Section>
      )}
    </Page>
  )
}
