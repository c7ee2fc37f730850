import { href } from 'react-router'
import { londonDay } from '#src/ui/dates.ts'
import { EmptyState, LinkButton, Page, Section, TaskList } from '#src/ui/index.ts'
import { capital } from '#src/ui/words.ts'
import { enter } from '../../enter.ts'
import { listPartnerships, myOrganisation } from '../../partnerships/queries.ts'
import { standingOf } from '../../partnerships/standing.ts'
import { reviewFrame } from '../../review-frame.ts'
import { listCohorts } from '../list-overview.ts'
import { listMyReviews } from '../mine.ts'
import { CohortTable } from '../parts/cohort-table.tsx'
import { getProgramme, programmesLedBy } from '../queries.ts'
import type { Route } from './+types/list-reviews.ts'

export const meta = () => [{ title: 'Review – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.list-reviews', async ({ db, actor }) => {
    const [led] = programmesLedBy(actor)
    if (led) {
      const { id, name } = await getProgramme(db, actor, led)
      return { programme: { id, name, cohorts: await listCohorts(db, led) }, partnerships: [], reviews: [] }
    }
    const mine = await myOrganisation(db)
    const partnerships = await listPartnerships(db)
    const reviews = await listMyReviews(db)
    return {
      programme: null,
      partnerships: partnerships.map((one) => ({ id: one.id, name: one.name, ...standingOf(one, mine) })),
      reviews: reviews.map((one) => {
        const { id, title, stage, missing } = reviewFrame(one, londonDay(new Date()))
        return { id, title, stage, missing }
      }),
    }
  })
}

export default function ListReviews({ loaderData }: Route.ComponentProps) {
  const { programme, partnerships, reviews } = loaderData
  if (programme) return <OfProgramme programme={programme} />
  return (
    <Page
      heading="Your partnerships and reviews"
      lede="Two trusts look at each other’s work with an associate: each hosts one review, and makes one."
    >
      {partnerships.length === 0 && reviews.length === 0 && (
        <EmptyState heading="You take part in none yet">
          <p>
            A programme lead proposes a partnership to two trusts, and their chief executives accept it. When
            you are named for one of its teams, you find it here.
          </p>
        </EmptyState>
      )}
      {partnerships.length > 0 && (
        <Section heading="Partnerships">
          <TaskList
            label="Your partnerships"
            tasks={partnerships.map(({ id, name, note, status }) => ({
              label: name,
              href: href('/review/partnerships/:partnershipId', { partnershipId: id }),
              note,
              status,
            }))}
          />
        </Section>
      )}
      {reviews.length > 0 && (
        <Section heading="Reviews">
          <TaskList
            label="Your reviews"
            tasks={reviews.map(({ id, title, stage, missing }) => ({
              label: title,
              href: href('/review/:reviewId', { reviewId: id }),
              note: [capital(stage), missing[0]].filter(Boolean).join('. '),
              status: stage === 'closed' ? ('done' as const) : ('in-progress' as const),
            }))}
          />
        </Section>
      )}
    </Page>
  )
}

type OfProgrammeProps = {
  programme: { id: string; name: string; cohorts: Awaited<ReturnType<typeof listCohorts>> }
}

function OfProgramme({ programme: { id, name, cohorts } }: OfProgrammeProps) {
  const propose = href('/review/programmes/:programmeId/propose', { programmeId: id })
  return (
    <Page
      heading={`Partnerships of ${name}`}
      lede="Dates, stages, signatures and what is late. What trusts confide in each other is not here, or anywhere you can go."
    >
      {cohorts.length === 0 ? (
        <EmptyState
          heading="No partnership yet"
          action={<LinkButton to={propose}>Propose a partnership</LinkButton>}
        >
          <p>
            A partnership is two trusts that review each other, with an associate. You propose it; each chief
            executive is asked alone.
          </p>
        </EmptyState>
      ) : (
        cohorts.map((cohort) => (
          <Section key={cohort.name} heading={cohort.name}>
            <CohortTable cohort={cohort} />
          </Section>
        ))
      )}
      <p>
        {cohorts.length > 0 && <LinkButton to={propose}>Propose a partnership</LinkButton>}{' '}
        <LinkButton kind="quiet" to={href('/review/programmes/:programmeId', { programmeId: id })}>
          Trusts and associates
        </LinkButton>
      </p>
    </Page>
  )
}
