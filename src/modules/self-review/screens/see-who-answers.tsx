import { data, redirect } from 'react-router'
import { useLive } from '#src/platform/live/use-live.ts'
import { demand } from '#src/platform/refusal.ts'
import {
  ButtonRow,
  EmptyState,
  ErrorSummary,
  errorFor,
  LinkButton,
  Notice,
  Page,
  Section,
  VisibleTo,
} from '#src/ui/index.ts'
import { actOnWho } from '../commands/act-on-who.ts'
import { enter } from '../enter.ts'
import { whoForm } from '../forms.ts'
import { PerspectiveSection } from '../parts/perspective-section.tsx'
import { baseOf, trailTo } from '../parts/trail.ts'
import { WhoBeside } from '../parts/who-beside.tsx'
import { WhoFirst } from '../parts/who-first.tsx'
import { mayLead } from '../policy.ts'
import { getWhoPage } from '../queries/who-page.ts'
import { Together } from '../small-groups/parts/together.tsx'
import type { Route } from './+types/see-who-answers.ts'

export const meta = () => [{ title: 'Who answers, and how? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.set-up', async ({ db, actor }) => {
    demand(mayLead(actor, args.params.selfReviewId))
    return getWhoPage(db, args.params.selfReviewId, new URL(args.request.url).searchParams)
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.remind', async ({ db, actor, form, typed }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const input = form(whoForm)
    if (!input.ok) return input.errors
    const { done, ask } = await actOnWho(db, id, input.value)
    if (ask)
      return data(
        {
          errors: [
            { field: ask, message: ask === 'one' ? 'Choose two different groups.' : 'Choose a person.' },
          ],
          typed,
        },
        { status: 422 },
      )
    return redirect(`${baseOf(id)}/who?done=${done}`)
  })
}

export default function SeeWhoAnswers({ loaderData, actionData }: Route.ComponentProps) {
  const { id, perspectives, leaders, mayChange, mayOpen, mayRemind, state, notice } = loaderData
  useLive(id)
  const errors = actionData?.errors
  return (
    <Page
      crumbs={trailTo(loaderData, 'Who answers')}
      heading="Who answers, and how?"
      lede={loaderData.lede}
      notice={
        errors ? <ErrorSummary errors={errors} /> : notice && <Notice kind="success" heading={notice} />
      }
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      margin={<WhoBeside id={id} mayRemind={mayRemind} reminders={loaderData.reminders} leaders={leaders} />}
    >
      {perspectives.length === 0 && <NoPerspective ofSchool={loaderData.ofSchool} />}
      <WhoFirst
        base={baseOf(id)}
        state={state}
        askedBefore={loaderData.askedBefore}
        people={loaderData.notAnswered}
        toJoin={loaderData.toJoin}
        error={errorFor(errors, 'seats')}
      />
      {perspectives.map((perspective) => (
        <PerspectiveSection
          key={perspective.id}
          perspective={perspective}
          base={baseOf(id)}
          state={state}
          outside={loaderData.outside}
        />
      ))}
      {state === 'setting up' && <Together perspectives={perspectives} error={errorFor(errors, 'one')} />}
      <Section heading="More people, or another perspective">
        <ButtonRow>
          {state !== 'revealed' && (
            <LinkButton kind="quiet" to={`${baseOf(id)}/invite`}>
              Invite people from a list
            </LinkButton>
          )}
          <LinkButton
            kind="quiet"
            to={`${baseOf(id)}/who/${loaderData.newPerspective}`}
            disabledBecause={mayChange.ok ? null : mayChange.because}
          >
            Add a perspective
          </LinkButton>
        </ButtonRow>
      </Section>
      {state === 'setting up' && perspectives.length > 0 && (
        <Section heading="When everybody is here">
          <LinkButton to={`${baseOf(id)}/answering`} disabledBecause={mayOpen.ok ? null : mayOpen.because}>
            Go on to open answering
          </LinkButton>
        </Section>
      )}
    </Page>
  )
}

function NoPerspective({ ofSchool }: { ofSchool: boolean }) {
  return (
    <EmptyState heading="No perspective yet">
      A perspective is a group of people who see the organisation from a similar position, such as{' '}
      {ofSchool ? 'teachers' : 'headteachers'}.
    </EmptyState>
  )
}
