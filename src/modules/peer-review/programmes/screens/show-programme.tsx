import { href, Link } from 'react-router'
import { EmptyState, LinkButton, MarginSection, Page, Section, Table } from '#src/ui/index.ts'
import { capital, countWord } from '#src/ui/words.ts'
import { enter } from '../../enter.ts'
import { listCohorts } from '../list-overview.ts'
import type { Chief } from '../policy.ts'
import { getProgramme } from '../queries.ts'
import type { Route } from './+types/show-programme.ts'

export const meta = () => [{ title: 'Programme – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.see-programme', async ({ db, actor }) => {
    const programme = await getProgramme(db, actor, args.params.programmeId)
    const cohorts = await listCohorts(db, programme.id)
    return {
      ...programme,
      associates: programme.associates.map(({ membershipId, name }) => ({
        membershipId,
        name,
        partnerships: cohorts.flatMap((cohort) =>
          cohort.partnerships.filter((one) => one.associate === name).map((one) => one.name),
        ),
      })),
      cohorts: cohorts.map(({ name, partnerships }) => ({ name, count: partnerships.length })),
    }
  })
}

const chiefWords: Record<Chief, string> = {
  joined: 'Here; the trust manages its own people',
  invited: 'Invited, has yet to accept',
  nobody: 'Not invited yet',
}

type Data = Route.ComponentProps['loaderData']

export default function ShowProgramme({ loaderData }: Route.ComponentProps) {
  const { id, name, trusts, associates, cohorts } = loaderData
  const counts = [
    countWord(trusts.length, 'trust', 'trusts'),
    countWord(associates.length, 'associate', 'associates'),
    ...(cohorts.length > 0 ? [countWord(cohorts.length, 'cohort', 'cohorts')] : []),
  ]
  return (
    <Page
      crumbs={[{ label: 'Review', href: href('/review') }, { label: name }]}
      heading={name}
      lede={`${capital(counts.join(', '))}.`}
      margin={
        <MarginSection heading="Your next step">
          <p>Two trusts whose chief executives are here can be proposed to each other.</p>
          <LinkButton to={href('/review/programmes/:programmeId/propose', { programmeId: id })}>
            Propose a partnership
          </LinkButton>
        </MarginSection>
      }
    >
      <Section heading="Trusts taken in">
        <Trusts trusts={trusts} />
      </Section>
      <Section
        heading="Associates"
        beside={
          <LinkButton kind="quiet" to="/people/invite?role=associate">
            Invite an associate
          </LinkButton>
        }
      >
        <Associates associates={associates} />
      </Section>
    </Page>
  )
}

function Trusts({ trusts }: Pick<Data, 'trusts'>) {
  if (trusts.length === 0)
    return (
      <EmptyState heading="No trust yet" action={<LinkButton to="/trusts">Find a trust</LinkButton>}>
        <p>
          Search the national register for a trust, then invite its chief executive. From then it manages
          itself.
        </p>
      </EmptyState>
    )
  return (
    <Table
      caption="Trusts taken in"
      captionHidden
      columns={[
        { key: 'name', label: 'Trust' },
        { key: 'chief', label: 'Chief executive' },
      ]}
      rows={trusts.map((trust) => ({
        key: trust.id,
        cells: [<TrustName key="name" trust={trust} />, <ChiefState key="chief" trust={trust} />],
      }))}
    />
  )
}

type Trust = Data['trusts'][number]

function TrustName({ trust: { uid, name } }: { trust: Trust }) {
  return uid ? <Link to={href('/trusts/:uid', { uid: String(uid) })}>{name}</Link> : name
}

/** While its chief executive has yet to join, the way to invite or to withdraw is a click away. */
function ChiefState({ trust: { uid, chief } }: { trust: Trust }) {
  if (chief === 'joined' || !uid) return chiefWords[chief]
  return <Link to={href('/trusts/:uid/invite', { uid: String(uid) })}>{chiefWords[chief]}</Link>
}

function Associates({ associates }: Pick<Data, 'associates'>) {
  if (associates.length === 0)
    return (
      <EmptyState heading="No associate yet">
        <p>
          An associate holds the principles, helps the teams to probe and runs the debrief. Each partnership
          has one.
        </p>
      </EmptyState>
    )
  return (
    <Table
      caption="Associates"
      captionHidden
      columns={[
        { key: 'name', label: 'Name' },
        { key: 'partnerships', label: 'Partnerships' },
      ]}
      rows={associates.map((one) => ({
        key: one.membershipId,
        cells: [one.name, one.partnerships.join('; ') || 'None yet'],
      }))}
    />
  )
}
