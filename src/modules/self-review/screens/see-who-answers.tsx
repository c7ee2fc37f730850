import { data, Form, href, redirect } from 'react-router'
import { listInvitationsTo, listMembers, type SeatInvitation } from '#src/modules/people/index.ts'
import { newId } from '#src/platform/ids.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { demand, notFound } from '#src/platform/refusal.ts'
import {
  Button,
  EmptyState,
  LinkButton,
  MarginSection,
  Notice,
  Page,
  Section,
  Select,
} from '#src/ui/index.ts'
import { countWord } from '#src/ui/words.ts'
import { remindContributors } from '../commands/answering.ts'
import { addLeader, endContributor } from '../commands/invite.ts'
import { enter } from '../enter.ts'
import { whoForm } from '../forms.ts'
import { PerspectiveSection } from '../parts/perspective-section.tsx'
import { mayChangePerspectives, mayLead, mayRemind } from '../policy.ts'
import { listContributors, listLeaders } from '../queries/contributors.ts'
import { listPerspectives } from '../queries/perspectives.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import type { Route } from './+types/see-who-answers.ts'

export const meta = () => [{ title: 'Who answers, and how? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.set-up', async ({ db, actor }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const selfReview = await getSelfReview(db, id)
    const contributors = await listContributors(db, selfReview)
    const invited = await listInvitationsTo(db, id, 'contributor')
    const leaders = await listLeaders(db, selfReview)
    const isLeading = new Set(leaders.map((leader) => leader.membershipId))
    const members = await listMembers(db, selfReview.organisationId)
    return {
      ...{ id, name: selfReview.name, state: selfReview.state },
      newPerspective: newId(),
      mayChange: mayChangePerspectives(selfReview.state),
      mayRemind: mayRemind(selfReview.state, contributors.filter((person) => !person.hasAnswered).length),
      done: new URL(args.request.url).searchParams.get('done'),
      leaders: leaders.map(({ name }) => name),
      others: members
        .filter(({ membershipId }) => !isLeading.has(membershipId))
        .map(({ membershipId, name }) => ({ value: membershipId, label: name })),
      perspectives: (await listPerspectives(db, id)).map((perspective) => ({
        ...perspective,
        people: contributors
          .filter((person) => person.perspectiveId === perspective.id)
          .map(({ seatId, name, hasAnswered }) => ({ seatId, name, hasAnswered })),
        waiting: waitingFor(invited, perspective.id),
      })),
    }
  })
}

function waitingFor(invited: readonly SeatInvitation[], perspectiveId: string) {
  return invited
    .filter(({ detail }) => detail === perspectiveId)
    .map(({ id, name, email }) => ({ id, name, email }))
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.remind', async ({ db, actor, form }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const input = form(whoForm)
    if (!input.ok) return input.errors
    const selfReview = await getSelfReview(db, id)
    const contributors = await listContributors(db, selfReview)
    const here = href('/know/self-reviews/:selfReviewId/who', { selfReviewId: id })
    if (input.value.intent === 'remind') {
      demand(mayRemind(selfReview.state, contributors.filter((person) => !person.hasAnswered).length))
      await remindContributors(db, selfReview)
      return redirect(`${here}?done=reminded`)
    }
    if (input.value.intent === 'add-leader') {
      const members = await listMembers(db, selfReview.organisationId)
      const member = members.find(({ membershipId }) => membershipId === input.value.membershipId)
      if (!member)
        return data({ errors: [{ field: 'membershipId', message: 'Choose a person.' }] }, { status: 422 })
      await addLeader(db, selfReview, member)
      return redirect(`${here}?done=leader`)
    }
    const contributor = contributors.find(({ seatId }) => seatId === input.value.seatId)
    if (!contributor) notFound('That person has no place here any more.')
    await endContributor(db, selfReview, contributor)
    return redirect(`${here}?done=ended`)
  })
}

const notices: Record<string, string> = {
  reminded: 'Everybody who has not answered has been reminded. Nobody is reminded twice in a day.',
  leader: 'They can lead the self-review now.',
  ended: 'Their place is taken away. What they had answered stays and counts.',
  saved: 'The perspective is saved.',
  removed: 'The perspective is taken away.',
  invited:
    'They are invited. Whoever belongs to your organisation already can answer as soon as answering opens.',
}

export default function SeeWhoAnswers({ loaderData, actionData }: Route.ComponentProps) {
  const { id, name, perspectives, leaders, others, done, state } = loaderData
  useLive(id)
  const base = href('/know/self-reviews/:selfReviewId', { selfReviewId: id })
  const invited = perspectives.reduce((sum, { people }) => sum + people.length, 0)
  return (
    <Page
      crumbs={[{ label: 'Know', href: '/know' }, { label: name, href: base }, { label: 'Who answers' }]}
      heading="Who answers, and how?"
      lede={invited === 0 ? 'Nobody is invited yet.' : turnout(perspectives)}
      notice={done && notices[done] && <Notice kind="success" heading={notices[done]} />}
      margin={
        <>
          <MarginSection heading="Those who have not answered">
            <Form method="post">
              <Button
                kind="quiet"
                name="intent"
                value="remind"
                disabledBecause={loaderData.mayRemind.ok ? null : loaderData.mayRemind.because}
              >
                Remind them
              </Button>
            </Form>
          </MarginSection>
          <MarginSection heading="Who leads it">
            <ul>
              {leaders.map((leader) => (
                <li key={leader}>{leader}</li>
              ))}
            </ul>
            <Form method="post" noValidate>
              <Select
                name="membershipId"
                label="Ask somebody to lead it too"
                hint="They will see everything that the leaders see."
                empty="Choose a person"
                options={others}
                error={actionData?.errors?.[0]?.message}
              />
              <Button kind="quiet" name="intent" value="add-leader">
                Let them lead too
              </Button>
            </Form>
          </MarginSection>
        </>
      }
    >
      {perspectives.length === 0 && (
        <EmptyState heading="No perspective yet">
          A perspective is a group of people who see the organisation from a similar position, such as
          headteachers.
        </EmptyState>
      )}
      {perspectives.map((perspective) => (
        <PerspectiveSection key={perspective.id} perspective={perspective} base={base} state={state} />
      ))}
      <Section heading="Another perspective">
        <LinkButton
          kind="quiet"
          to={`${base}/who/${loaderData.newPerspective}`}
          disabledBecause={loaderData.mayChange.ok ? null : loaderData.mayChange.because}
        >
          Add a perspective
        </LinkButton>
      </Section>
    </Page>
  )
}

type Groups = Route.ComponentProps['loaderData']['perspectives']

function turnout(perspectives: Groups): string {
  const people = perspectives.flatMap((perspective) => perspective.people)
  const answered = people.filter((person) => person.hasAnswered).length
  const waiting = perspectives.reduce((sum, perspective) => sum + perspective.waiting.length, 0)
  const joining =
    waiting > 0 ? `; ${countWord(waiting, 'invitation waits', 'invitations wait')} to be accepted` : ''
  return `${answered} of ${countWord(people.length, 'person has', 'people have')} answered${joining}.`
}
