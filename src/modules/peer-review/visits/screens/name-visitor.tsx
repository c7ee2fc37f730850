import { data, Form, href, redirect } from 'react-router'
import { roleWord, visibleTo } from '#src/modules/people/index.ts'
import { demand, notFound } from '#src/platform/refusal.ts'
import {
  Button,
  ButtonRow,
  Checkbox,
  ErrorSummary,
  errorFor,
  MarginSection,
  Select,
  TextInput,
  VisibleTo,
} from '#src/ui/index.ts'
import { capital } from '#src/ui/words.ts'
import { atReview, enter } from '../../at-review.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { nameVisitor } from '../commands/name-team.ts'
import { visitorForm } from '../forms.ts'
import { TeamNames } from '../parts/team-names.tsx'
import { mayNameVisitor } from '../policy.ts'
import { listTeam, listWhoCouldVisit, type TeamMember } from '../queries/team.ts'
import { teamHint } from '../team.ts'
import type { Route } from './+types/name-visitor.ts'

export const meta = () => [{ title: 'Name a visitor – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.name-visitor', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayNameVisitor(asker))
    const team = (await listTeam(db, review.id)).filter((member) => member.decision !== 'declined')
    const people = await listWhoCouldVisit(db, review.visitorId, [])
    const roles = new Map(people.map((person) => [person.membershipId, person.role]))
    const named = new Set(team.map((member) => member.membershipId))
    return {
      review: frame,
      team,
      people: people
        .filter((person) => !named.has(person.membershipId))
        .map(({ membershipId, name, role, title }) => ({
          membershipId,
          label: `${name}, ${title || roleWord(role)}`,
        })),
      hint: teamHint(team.map((member) => roles.get(member.membershipId) ?? '')),
      hasLead: team.some((member) => member.isLead),
      visibleTo: await visibleTo(db, 'see-team', review.id),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.name-visitor', async ({ db, actor, form }) => {
    const input = form(visitorForm)
    if (!input.ok) return input.errors
    const { review, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayNameVisitor(asker))
    const { membershipId, introducedAs } = input.value
    const people = await listWhoCouldVisit(db, review.visitorId, [])
    if (!people.some((person) => person.membershipId === membershipId))
      notFound(`This person does not belong to ${review.facts.visitor}.`)
    const isLead = input.value.isLead === 'yes'
    const isNamed = await nameVisitor(db, actor, review, { membershipId, introducedAs, isLead })
    if (isNamed) return redirect(href('/review/:reviewId/team', { reviewId: review.id }))
    const message = 'Somebody leads the team already. Withdraw them first, or name this person as a visitor.'
    return data({ errors: [{ field: 'isLead', message }], typed: input.value }, { status: 422 })
  })
}

export default function NameVisitor({ loaderData, actionData }: Route.ComponentProps) {
  const { review, team, people, hint, hasLead } = loaderData
  const errors = actionData?.errors
  const typed: Record<string, unknown> = actionData?.typed ?? {}
  return (
    <ReviewPage
      review={review}
      here="Name a visitor"
      heading="Who could visit?"
      lede={`Somebody of ${review.visitor} who listens well. ${review.host} accepts each visitor by name.`}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={errors} />}
      margin={<TeamMargin hint={hint} team={team} />}
    >
      <Form method="post" noValidate>
        <Select
          name="membershipId"
          label="Who?"
          hint={`People of ${review.visitor} who have an account here. Your trust’s page lets you invite others first.`}
          empty="Choose a person"
          options={people.map(({ membershipId, label }) => ({ value: membershipId, label }))}
          defaultValue={String(typed.membershipId ?? '')}
          error={errorFor(errors, 'membershipId')}
        />
        <TextInput
          name="introducedAs"
          label="What do they do?"
          hint={`For ${review.host}, who may not know them, such as: ${capital('headteacher of a primary school for nine years')}.`}
          defaultValue={String(typed.introducedAs ?? '')}
          error={errorFor(errors, 'introducedAs')}
        />
        <Checkbox
          name="isLead"
          label="They lead the team"
          hint={
            hasLead
              ? 'Somebody leads it already; there is one lead reviewer.'
              : 'The lead reviewer keeps the team together and shares the findings.'
          }
          defaultChecked={typed.isLead === 'yes'}
          error={errorFor(errors, 'isLead')}
        />
        <ButtonRow>
          <Button>Put this name to {review.host}</Button>
        </ButtonRow>
      </Form>
    </ReviewPage>
  )
}

function TeamMargin({ hint, team }: { hint: string | null; team: readonly TeamMember[] }) {
  return (
    <>
      {hint && (
        <MarginSection heading="Have you thought of a headteacher?">
          <p>{hint}</p>
        </MarginSection>
      )}
      {team.length > 0 && (
        <MarginSection heading="Named so far">
          <TeamNames team={team} />
        </MarginSection>
      )}
    </>
  )
}
