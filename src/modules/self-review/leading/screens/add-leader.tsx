import { data, Form, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import {
  Button,
  ButtonRow,
  ErrorSummary,
  errorFor,
  LinkButton,
  Page,
  Select,
  VisibleTo,
} from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { mayLead } from '../../policy.ts'
import { listLeaders } from '../../queries/contributors.ts'
import { getSelfReview } from '../../queries/self-reviews.ts'
import { addLeader, listPossibleLeaders } from '../add-leader.ts'
import { leaderForm } from '../forms.ts'
import { whatLeadingMeans } from '../what-it-means.ts'
import type { Route } from './+types/add-leader.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Who else leads it? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.add-leader', async ({ db, actor }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const selfReview = await getSelfReview(db, id)
    const leaders = (await listLeaders(db, selfReview)).map(({ name }) => name)
    return {
      ...{ id, name: selfReview.name },
      means: whatLeadingMeans(selfReview.state, leaders),
      possible: (await listPossibleLeaders(db, selfReview)).map(({ membershipId, name }) => ({
        value: membershipId,
        label: name,
      })),
      visibleTo: await visibleTo(db, 'lead-self-review', id),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.add-leader', async ({ db, actor, form, typed }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const input = form(leaderForm)
    if (!input.ok) return input.errors
    if (await addLeader(db, await getSelfReview(db, id), input.value.membershipId))
      return redirect(`${baseOf(id)}/who?done=leader`)
    const gone = 'This person leads it already, or has left. Choose somebody else.'
    return data({ errors: [{ field: 'membershipId', message: gone }], typed }, { status: 422 })
  })
}

export default function AddLeader({ loaderData, actionData }: Route.ComponentProps) {
  const { id, means, possible } = loaderData
  return (
    <Page
      width="form"
      crumbs={trailTo(loaderData, 'Who leads it', { label: 'Who answers', path: 'who' })}
      heading="Who else leads it?"
      notice={<ErrorSummary errors={actionData?.errors} />}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      <ul>
        {means.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Form method="post" noValidate>
        <Select
          name="membershipId"
          label="Who leads it too?"
          hint="They have to belong to your organisation."
          empty="Choose a person"
          options={possible}
          error={errorFor(actionData?.errors, 'membershipId')}
        />
        <ButtonRow>
          <Button>Let them lead too</Button>
          <LinkButton kind="quiet" to={`${baseOf(id)}/who`}>
            Leave it as it is
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  )
}
