import { href, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { longDay } from '#src/ui/dates.ts'
import { LinkButton, Page, Quote, Section, VisibleTo } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { baseOf } from '../../parts/trail.ts'
import { mayOpen } from '../../policy.ts'
import { findGivenUp } from '../../queries/self-reviews.ts'
import type { Route } from './+types/see-given-up.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.name ?? 'Self-review'}, given up – Critical Friend` },
]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.see', async ({ db, actor }) => {
    const { selfReviewId: id } = args.params
    const found = await findGivenUp(db, id)
    if (!found) throw redirect(baseOf(id))
    const { name, cycle, framework, frameworkVersion, organisationId, state } = found.selfReview
    return {
      ...{ name, cycle, framework, frameworkVersion, ...found.givenUp },
      wasOpen: state === 'answering',
      mayOpen: mayOpen(actor, organisationId).ok,
      visibleTo: await visibleTo(db, 'see-self-review', id),
    }
  })
}

export default function SeeGivenUp({ loaderData }: Route.ComponentProps) {
  const { name, cycle, framework, frameworkVersion, on, by, because, wasOpen } = loaderData
  return (
    <Page
      width="form"
      crumbs={[{ label: 'Know', href: href('/know') }, { label: name }]}
      kicker={`${framework}, version ${frameworkVersion}`}
      heading={`Self-review ${cycle}, given up`}
      lede={`${by} gave it up on ${longDay(on)}.`}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      <Section heading="Why">
        <Quote>{because}</Quote>
      </Section>
      <Section heading="What became of it">
        <p>
          {wasOpen
            ? 'Nothing was revealed. Whatever had been answered was deleted that day, and with it who had answered.'
            : 'Answering had not opened, so nobody had answered.'}
        </p>
        {loaderData.mayOpen && (
          <p>
            <LinkButton kind="quiet" to={href('/know/open')}>
              Open a self-review
            </LinkButton>
          </p>
        )}
      </Section>
    </Page>
  )
}
