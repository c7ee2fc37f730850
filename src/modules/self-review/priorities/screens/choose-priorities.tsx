import { data, Form, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { demand } from '#src/platform/refusal.ts'
import {
  Button,
  ButtonRow,
  ErrorSummary,
  Notice,
  Page,
  Section,
  TwoVersions,
  VisibleTo,
} from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { mayAgree } from '../../gates.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { mayLead } from '../../policy.ts'
import { planningForm } from '../forms.ts'
import { PlanningGrid } from '../parts/planning-grid.tsx'
import { PlanningTable } from '../parts/planning-table.tsx'
import { getPlanning, type Planning } from '../queries.ts'
import { savePlanning } from '../save-planning.ts'
import type { Route } from './+types/choose-priorities.ts'

export const meta = () => [{ title: 'What do we want to work on? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.agree', async ({ db, actor }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const planning = await getPlanning(db, id)
    demand(mayAgree(planning.state))
    const saved = savedWords(planning, new URL(args.request.url).searchParams.get('saved'))
    return { ...planning, saved, visibleTo: await visibleTo(db, 'lead-self-review', id) }
  })
}

/** What was just saved: all of the page, or one element on a page of its own. Null where nothing was. */
function savedWords({ rows }: Planning, saved: string | null): { heading: string; next: string } | null {
  if (saved === null) return null
  const one = rows.find(({ id }) => id === saved)
  if (!one)
    return {
      heading: 'The priorities are saved.',
      next: 'Open one to say who sees to it, and to make it an action of the plan.',
    }
  return { heading: `${one.title} is saved.`, next: 'Open it again to make it an action of the plan.' }
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.agree', async ({ db, actor, form }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const planning = await getPlanning(db, id)
    demand(mayAgree(planning.state))
    const ids = planning.rows.filter((row) => row.isSettled).map((row) => row.id)
    const input = form(planningForm(ids))
    if (!input.ok) return input.errors
    const crossing = await savePlanning(db, actor, planning, input.value)
    return crossing ? data(crossing, { status: 409 }) : redirect(`${baseOf(id)}/priorities?saved`)
  })
}

export default function ChoosePriorities({ loaderData, actionData }: Route.ComponentProps) {
  const { id, name, words, saved } = loaderData
  const crossing = actionData && 'crossed' in actionData ? actionData : null
  const { rows } = crossing ?? loaderData
  useLive(id)
  const errors = actionData && 'errors' in actionData ? actionData.errors : undefined
  const unsettled = rows.filter((row) => !row.isSettled).length
  return (
    <Page
      width="wide"
      crumbs={trailTo({ id, name }, 'Priorities')}
      heading="What do we want to work on?"
      lede="Two or three that would unlock most: what matters, is not yet strong, and is ours to change."
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={
        errors ? (
          <ErrorSummary errors={errors} />
        ) : (
          saved &&
          !actionData && (
            <Notice kind="success" heading={saved.heading}>
              <p>{saved.next}</p>
            </Notice>
          )
        )
      }
    >
      <Section heading="Where it stands, and how much it matters">
        <PlanningGrid rows={rows} words={words} />
      </Section>
      <Section
        heading="Element by element"
        lede={unsettled > 0 && 'Elements that the leaders have not agreed on yet are not here.'}
      >
        {crossing && (
          <TwoVersions
            by="Another leader"
            fields={crossing.crossed.map((field) => ({ ...field, holdsOne: true }))}
          />
        )}
        <Form method="post">
          <PlanningTable
            key={JSON.stringify(rows.map(({ planned, isPriority }) => [planned.version, isPriority]))}
            {...{ rows, words }}
            base={baseOf(id)}
            typed={actionData && 'typed' in actionData ? actionData.typed : null}
            kept={crossing?.kept ?? null}
          />
          <ButtonRow>
            <Button>Save the priorities</Button>
          </ButtonRow>
        </Form>
      </Section>
    </Page>
  )
}
