import { Form, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import {
  Button,
  ButtonRow,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  LinkButton,
  Page,
  Section,
  SummaryList,
  VisibleTo,
} from '#src/ui/index.ts'
import { andList } from '#src/ui/words.ts'
import { enter } from '../../enter.ts'
import type { SelfReviewState } from '../../gates.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { mayChangePerspectives, mayLead } from '../../policy.ts'
import { listPerspectives } from '../../queries/perspectives.ts'
import { getSelfReview } from '../../queries/self-reviews.ts'
import { type AskedBefore, askAgain, listAskedBefore } from '../ask-again.ts'
import { askAgainForm } from '../forms.ts'
import type { Route } from './+types/ask-again.ts'

export const meta = () => [{ title: 'Ask the people of last time? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.invite', async ({ db, actor }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const selfReview = await getSelfReview(db, id)
    const may = mayChangePerspectives(selfReview.state)
    return {
      ...{
        id,
        name: selfReview.name,
        state: selfReview.state,
        people: await listAskedBefore(db, selfReview),
      },
      order: (await listPerspectives(db, id)).map(({ id: groupId, name }) => ({ id: groupId, name })),
      because: may.ok ? null : may.because,
      visibleTo: await visibleTo(db, 'lead-self-review', id),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.invite', async ({ db, actor, form }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const input = form(askAgainForm)
    if (!input.ok) return input.errors
    const selfReview = await getSelfReview(db, id)
    demand(mayChangePerspectives(selfReview.state))
    const asked = await askAgain(db, selfReview, input.value.person)
    return redirect(`${baseOf(id)}/who?done=asked-again&now=${asked}`)
  })
}

export default function AskAgain({ loaderData, actionData }: Route.ComponentProps) {
  const { id, name, state, people, because } = loaderData
  const groups = loaderData.order.flatMap((group): [string, AskedBefore[]][] => {
    const members = people.filter(({ perspectiveId }) => perspectiveId === group.id)
    return members.length > 0 ? [[group.name, members]] : []
  })
  return (
    <Page
      width="form"
      crumbs={trailTo({ id, name }, 'Ask again', { label: 'Who answers', path: 'who' })}
      heading="Ask the people of last time?"
      lede={people.length > 0 && ledeOf(state, because)}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={actionData?.errors} />}
    >
      {because && people.length > 0 ? (
        <LeftOut groups={groups} to={`${baseOf(id)}/who`} mayStill={state === 'answering'} />
      ) : people.length === 0 ? (
        <EmptyState
          heading="Nobody is left to ask"
          action={<LinkButton to={`${baseOf(id)}/who`}>See who answers</LinkButton>}
        >
          Whoever was asked last time has a place already, has left, or was in a group that is not here any
          more.
        </EmptyState>
      ) : (
        <Form method="post">
          {groups.map(([group, members]) => (
            <Checkboxes
              key={group}
              name="person"
              id={`person-${members[0]!.perspectiveId}`}
              label={group}
              defaultValue={members.map(({ membershipId }) => membershipId)}
              choices={members.map(({ membershipId, name: label }) => ({ value: membershipId, label }))}
            />
          ))}
          <ButtonRow>
            <Button>Ask them again</Button>
          </ButtonRow>
        </Form>
      )}
    </Page>
  )
}

type LeftOutProps = { groups: [string, AskedBefore[]][]; to: string; mayStill: boolean }

/** Once answering has opened: who of last time has no place, to be invited one by one, as anybody else. */
function LeftOut({ groups, to, mayStill }: LeftOutProps) {
  return (
    <Section
      heading="Who of last time has no place this time"
      lede={mayStill && 'You can still invite them into their group, one by one.'}
    >
      <SummaryList
        rows={groups.map(([group, members]) => ({
          key: group,
          value: andList(members.map(({ name }) => name)),
        }))}
      />
      <ButtonRow>
        <LinkButton kind="quiet" to={to}>
          See who answers
        </LinkButton>
      </ButtonRow>
    </Section>
  )
}

function ledeOf(state: SelfReviewState, because: string | null): string {
  if (state === 'answering') return 'Answering has opened, so they are not asked all at once any more.'
  return (
    because ??
    'They still belong to your organisation. They get a message when you open answering, not before.'
  )
}
