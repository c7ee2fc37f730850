import { Form, href, redirect } from 'react-router'
import { listMembers, roleWord, visibleTo } from '#src/modules/people/index.ts'
import { demand, notFound } from '#src/platform/refusal.ts'
import {
  Button,
  ButtonRow,
  ErrorSummary,
  errorFor,
  type FieldError,
  Hidden,
  Radios,
  Section,
  Select,
  Table,
  VisibleTo,
} from '#src/ui/index.ts'
import { atReview, enter } from '../../at-review.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { endForHost, nameForHost } from '../commands/name-circle.ts'
import { circleForm } from '../forms.ts'
import { mayNameCircle } from '../policy.ts'
import { listSeated, type Seated } from '../queries/team.ts'
import type { Route } from './+types/name-circle.ts'

export const meta = () => [{ title: 'Who reads the findings – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.name-circle', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId)
    const seated = await listSeated(db, review.id, ['host_leader', 'host_coordinator'])
    const members = await listMembers(db, review.hostId)
    return {
      review: frame,
      seated,
      mine: actor.membershipId,
      verdict: mayNameCircle(asker),
      people: members.map(({ membershipId, name, role, title }) => ({
        value: membershipId,
        label: `${name}, ${title || roleWord(role)}`,
      })),
      visibleTo: await visibleTo(db, 'see-review', review.id),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.name-circle', async ({ db, actor, form }) => {
    const input = form(circleForm)
    if (!input.ok) return input.errors
    const { review, asker } = await atReview(db, actor, args.params.reviewId)
    const { intent, membershipId, seatId, role = 'host_leader' } = input.value
    if (intent === 'end' || role === 'host_leader') demand(mayNameCircle(asker))
    if (intent === 'add') {
      const members = await listMembers(db, review.hostId)
      const member = members.find((one) => one.membershipId === membershipId)
      await nameForHost(db, review, member ?? notFound('Choose somebody of your own trust.'), role)
    } else {
      const seated = await listSeated(db, review.id, ['host_leader', 'host_coordinator'])
      const one = seated.find((seat) => seat.seatId === seatId && seat.membershipId !== actor.membershipId)
      await endForHost(db, review, one ?? notFound('This person has no place here any more, or is yourself.'))
    }
    return redirect(href('/review/:reviewId/circle', { reviewId: review.id }))
  })
}

export default function NameCircle({ loaderData, actionData }: Route.ComponentProps) {
  const { review, seated, mine, verdict, people } = loaderData
  const { errors, typed } = actionData ?? {}
  return (
    <ReviewPage
      review={review}
      here="Your named people"
      heading="Who reads what your visitors find?"
      lede="Your circle writes the focus, reads the findings once they are shared, and reflects on them. Your coordinator sees to the timetable and reads no finding."
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={errors} />}
    >
      <Table
        caption="The people named for this review"
        captionHidden
        columns={[
          { key: 'name', label: 'Name' },
          { key: 'part', label: 'Part' },
          ...(verdict.ok ? [{ key: 'act', label: 'Change' }] : []),
        ]}
        rows={seated.map((seat) => ({
          key: seat.seatId,
          cells: [
            seat.membershipId === mine ? `${seat.name} (you)` : seat.name,
            seat.role === 'host_leader' ? 'Circle' : 'Host coordinator',
            ...(verdict.ok ? [seat.membershipId === mine ? '' : <EndSeat key="end" seat={seat} />] : []),
          ],
        }))}
      />
      {review.stage !== 'closed' && (
        <Section heading="Name somebody" lede={verdict.ok ? undefined : verdict.because}>
          <NameForm {...{ people, errors, typed }} isOpen={verdict.ok} />
        </Section>
      )}
    </ReviewPage>
  )
}

type NameFormProps = {
  people: { value: string; label: string }[]
  errors?: readonly FieldError[]
  typed?: Record<string, unknown>
  isOpen: boolean
}

function NameForm({ people, errors, typed, isOpen }: NameFormProps) {
  return (
    <Form method="post" noValidate preventScrollReset>
      <Select
        name="membershipId"
        label="Who?"
        empty="Choose a person"
        options={people}
        defaultValue={String(typed?.membershipId ?? '')}
        error={errorFor(errors, 'membershipId')}
      />
      <Radios
        name="role"
        label="For what?"
        defaultValue={String(typed?.role ?? (isOpen ? 'host_leader' : 'host_coordinator'))}
        error={errorFor(errors, 'role')}
        choices={[
          {
            value: 'host_leader',
            label: 'The circle',
            hint: 'Reads the findings, and reflects on them.',
            disabledBecause: isOpen ? undefined : 'The findings are shared already.',
          },
          {
            value: 'host_coordinator',
            label: 'Host coordinator',
            hint: 'Sees to the timetable, rooms and people, and accepts visitors.',
          },
        ]}
      />
      <ButtonRow>
        <Button name="intent" value="add">
          Name them
        </Button>
      </ButtonRow>
    </Form>
  )
}

function EndSeat({ seat }: { seat: Seated }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="seatId" value={seat.seatId} />
      <Button kind="words" name="intent" value="end">
        Take back<Hidden> the part of {seat.name}</Hidden>
      </Button>
    </Form>
  )
}
