import { href, Link } from 'react-router'
import { getWhom } from '#src/modules/people/index.ts'
import { longDay } from '#src/ui/dates.ts'
import { ButtonRow, EmptyState, LinkButton, Page, Section, TaskList } from '#src/ui/index.ts'
import { enter } from '../enter.ts'
import type { SelfReviewState } from '../gates.ts'
import { baseOf } from '../parts/trail.ts'
import { mayOpen } from '../policy.ts'
import { isAgreed } from '../queries/agreements.ts'
import { listGivenUp, listSelfReviews } from '../queries/self-reviews.ts'
import type { Route } from './+types/list-self-reviews.ts'

export const meta = () => [{ title: 'Know – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.list', async ({ db, actor }) => {
    const selfReviews = []
    for (const one of await listSelfReviews(db)) {
      const isSettled = one.state === 'revealed' && (await isAgreed(db, one))
      selfReviews.push({ ...one, isSettled })
    }
    const { organisationId, organisationKind } = await getWhom(db, actor)
    const opens = mayOpen(actor, organisationId).ok
    return {
      givenUp: (await listGivenUp(db)).map(({ selfReview: { id, cycle, framework }, givenUp }) => ({
        ...{ id, cycle, framework },
        ...givenUp,
      })),
      ...{ selfReviews, mayOpen: opens, ofSchool: organisationKind === 'school' },
      hasSchools: opens && organisationKind === 'trust',
      readsSchools: actor.positions.some(({ role }) => role === 'schools_reader'),
    }
  })
}

const states: Record<SelfReviewState, string> = {
  'setting up': 'being set up',
  answering: 'people are answering',
  revealed: 'revealed',
}

type Listed = Route.ComponentProps['loaderData']['selfReviews'][number]

export default function ListSelfReviews({ loaderData }: Route.ComponentProps) {
  const { selfReviews, mayOpen: opens, ofSchool, hasSchools } = loaderData
  return (
    <Page
      heading="How well do we know ourselves?"
      lede="A self-review asks people in different positions how it looks from where they stand. Where they differ, the conversation begins."
    >
      <Section heading="Self-reviews">
        {selfReviews.length === 0 ? (
          <EmptyState heading="No self-review yet" action={opens && <OpenOne />}>
            {ofSchool
              ? 'The headteacher opens one, and decides who is asked. The trust sees nothing of it but what is shared with it afterwards.'
              : 'The chief executive or the improvement director opens one, and decides who is asked. One opens by itself for both trusts when they have signed for a peer review.'}
          </EmptyState>
        ) : (
          <>
            <TaskList label="Self-reviews" tasks={selfReviews.map(asTask)} />
            {opens && <OpenOne kind="quiet" />}
          </>
        )}
      </Section>
      {loaderData.givenUp.length > 0 && <GivenUp all={loaderData.givenUp} />}
      {(hasSchools || loaderData.readsSchools) && <OurSchools mayTakeIn={hasSchools} />}
      <Section
        heading="Frameworks"
        lede={
          ofSchool
            ? 'What a self-review asks, and how it describes each level.'
            : 'What a self-review asks: read one, or make your own from it.'
        }
      >
        <LinkButton kind="quiet" to={href('/frameworks')}>
          See the frameworks
        </LinkButton>
      </Section>
    </Page>
  )
}

function GivenUp({ all }: { all: Route.ComponentProps['loaderData']['givenUp'] }) {
  return (
    <Section heading="Given up" lede="Nothing was revealed, and whatever had been answered is deleted.">
      <ul>
        {all.map(({ id, cycle, framework, on, by }) => (
          <li key={id}>
            <Link to={`${baseOf(id)}/given-up`}>
              Self-review {cycle}, {framework}
            </Link>
            , on {longDay(on)} by {by}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function OurSchools({ mayTakeIn }: { mayTakeIn: boolean }) {
  return (
    <Section
      heading="Our schools"
      lede="Each school reviews itself with its own people, and shares with the trust what it agreed."
    >
      <ButtonRow>
        <LinkButton kind="quiet" to={href('/know/schools')}>
          See our schools by elements
        </LinkButton>
        {mayTakeIn && (
          <LinkButton kind="quiet" to={href('/schools')}>
            See which schools take part
          </LinkButton>
        )}
      </ButtonRow>
    </Section>
  )
}

function OpenOne({ kind }: { kind?: 'quiet' }) {
  return (
    <p>
      <LinkButton to={href('/know/open')} kind={kind}>
        Open a self-review
      </LinkButton>
    </p>
  )
}

function asTask({ id, name, sharesYear, framework, frameworkVersion, state, answersBy, isSettled }: Listed) {
  const asks = sharesYear ? `Version ${frameworkVersion}` : `${framework}, version ${frameworkVersion}`
  const by = state === 'answering' && answersBy ? `, answers by ${longDay(answersBy)}` : ''
  return {
    label: name,
    href: href('/know/self-reviews/:selfReviewId', { selfReviewId: id }),
    note: `${asks}: ${isSettled ? 'revealed and agreed' : states[state]}${by}`,
    status: isSettled
      ? ('done' as const)
      : state === 'setting up'
        ? ('not-yet' as const)
        : ('in-progress' as const),
  }
}
