import { Form, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import { Button, ButtonRow, Checkboxes, ErrorSummary, Page, VisibleTo } from '#src/ui/index.ts'
import { choosePriorities } from '../commands/agree.ts'
import { enter } from '../enter.ts'
import { prioritiesForm } from '../forms.ts'
import { mayAgree } from '../gates.ts'
import { levelWord } from '../middle.ts'
import { baseOf, trailTo } from '../parts/trail.ts'
import { mayLead } from '../policy.ts'
import { getHeard } from '../queries/heat-map.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import type { Route } from './+types/choose-priorities.ts'

export const meta = () => [{ title: 'What do we want to work on? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.agree', async ({ db, actor }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const { heatMap, framework, state, cycle } = await getHeard(db, id, 'all')
    demand(mayAgree(state))
    return {
      ...{ id, cycle },
      elements: heatMap.rows.map(({ id: elementId, title, agreed }) => ({
        id: elementId,
        title,
        note: agreed?.level ? `Agreed: ${levelWord(agreed.level, framework.words)}.` : 'Left open.',
        isSettled: agreed !== null,
        isPriority: agreed?.isPriority ?? false,
      })),
      visibleTo: await visibleTo(db, 'see-self-review', id),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.agree', async ({ db, actor, form }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const selfReview = await getSelfReview(db, id)
    demand(mayAgree(selfReview.state))
    const input = form(prioritiesForm)
    if (!input.ok) return input.errors
    const { priority, before } = input.value
    await choosePriorities(db, selfReview, {
      add: priority.filter((one) => !before.includes(one)),
      remove: before.filter((one) => !priority.includes(one)),
    })
    return redirect(`${baseOf(id)}/outcome`)
  })
}

export default function ChoosePriorities({ loaderData, actionData }: Route.ComponentProps) {
  const { id, cycle, elements } = loaderData
  const priorities = elements.filter((element) => element.isPriority).map((element) => element.id)
  return (
    <Page
      width="form"
      crumbs={trailTo({ id, name: `Self-review ${cycle}` }, 'Priorities')}
      heading="What do we want to work on?"
      lede="Two or three that would unlock most. A partner will ask what makes you think so."
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={actionData?.errors} />}
    >
      <Form method="post">
        {priorities.map((elementId) => (
          <input key={elementId} type="hidden" name="before" value={elementId} />
        ))}
        <Checkboxes
          name="priority"
          label="Priorities"
          defaultValue={priorities}
          choices={elements.map((element) => ({
            value: element.id,
            label: element.title,
            hint: element.note,
            ...(element.isSettled ? {} : { disabledBecause: 'Not agreed yet.' }),
          }))}
        />
        <ButtonRow>
          <Button>Save the priorities</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
