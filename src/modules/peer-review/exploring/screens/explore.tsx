import { href, Link } from 'react-router'
import { useLive } from '#src/platform/live/use-live.ts'
import { longDay } from '#src/ui/dates.ts'
import { EmptyState, LevelMark, MarginSection, Table, VisibleTo } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { PartnershipPage } from '../../partnerships/parts/partnership-page.tsx'
import { countByElement, countWords } from '../counts.ts'
import { explored } from '../explore-page.ts'
import { ExploreTabs } from '../parts/explore-tabs.tsx'
import { findAgenda, listQuestions } from '../queries.ts'
import type { Route } from './+types/explore.ts'

export const meta = () => [{ title: 'Explore a self-review – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.explore', async ({ db, actor }) => {
    const { partnership, mine, ...page } = await explored(db, actor, args.params)
    const questions = await listQuestions(db, partnership.id, { askedOf: page.trust.id })
    const { agenda } = await findAgenda(db, partnership.id)
    return {
      ...page,
      mine: mine?.organisationId ?? null,
      counts: countByElement(questions),
      agenda,
      exploringOn: partnership.exploringHeldOn ?? partnership.exploringOn,
    }
  })
}

type Data = Route.ComponentProps['loaderData']

export default function Explore({ loaderData }: Route.ComponentProps) {
  const { head, trust, others, mine, isOwn, disclosed, visibleTo } = loaderData
  useLive(head.id)
  return (
    <PartnershipPage
      partnership={head}
      here="Explore"
      heading={isOwn ? 'What are we asked?' : `How does ${trust.name} see itself?`}
      lede={
        isOwn
          ? 'Your partner’s questions about what you disclosed. An honest answer is worth more than a good one.'
          : 'Read it element by element, and ask what you would like to understand. You are here to enquire, not to judge.'
      }
      visibleTo={visibleTo && <VisibleTo {...visibleTo} />}
      margin={disclosed && <Beside loaderData={loaderData} />}
    >
      <ExploreTabs
        partnershipId={head.id}
        trusts={[trust, ...others].toSorted(
          (a, b) => Number(a.id === mine) - Number(b.id === mine) || a.name.localeCompare(b.name),
        )}
        current={trust.id}
        mine={mine}
      />
      {disclosed ? <Elements loaderData={loaderData} /> : <NotYet loaderData={loaderData} />}
    </PartnershipPage>
  )
}

function Elements({ loaderData: { head, trust, isOwn, disclosed, counts } }: { loaderData: Data }) {
  if (!disclosed) return null
  const to = { partnershipId: head.id, trustId: trust.id }
  const elements = disclosed.copy.themes.flatMap((theme) =>
    theme.elements.map((element) => ({ ...element, theme: theme.title })),
  )
  return (
    <Table
      caption={`The self-review of ${trust.name}, element by element`}
      captionHidden
      columns={[
        { key: 'element', label: 'Element' },
        { key: 'level', label: 'Level' },
        { key: 'questions', label: 'Questions' },
      ]}
      rows={elements.map(({ elementId, title, theme, level, levelWord, isPriority }) => ({
        key: elementId,
        cells: [
          <span key="element">
            <Link
              to={href('/review/partnerships/:partnershipId/explore/:trustId/:elementId', {
                ...to,
                elementId,
              })}
            >
              {title}
            </Link>
            <br />
            <small>{theme}</small>
          </span>,
          level ? (
            <LevelMark
              key="level"
              position={level}
              word={levelWord ?? ''}
              note={isPriority ? 'priority' : undefined}
            />
          ) : (
            'Left open'
          ),
          countWords(counts[elementId] ?? { asked: 0, answered: 0 }) || (isOwn ? 'None' : 'None yet'),
        ],
      }))}
    />
  )
}

function Beside({ loaderData: { head, counts, agenda, exploringOn, trust } }: { loaderData: Data }) {
  const all = Object.values(counts)
  const asked = all.reduce((sum, one) => sum + one.asked, 0)
  const answered = all.reduce((sum, one) => sum + one.answered, 0)
  return (
    <>
      <MarginSection heading="To read or to print">
        <Link
          to={href('/review/partnerships/:partnershipId/explore/:trustId/whole', {
            partnershipId: head.id,
            trustId: trust.id,
          })}
        >
          The whole self-review on one page
        </Link>
      </MarginSection>
      <MarginSection heading="The exploring meeting">
        <p>{exploringOn ? longDay(exploringOn) : 'No day yet'}</p>
        {agenda.split('\n').map((line) => line && <p key={line}>{line}</p>)}
      </MarginSection>
      <MarginSection heading="Questions so far">
        <p>
          {asked} asked of {trust.name}, {answered} answered.
        </p>
      </MarginSection>
    </>
  )
}

function NotYet({
  loaderData: { head, trust, others, mine, isOwn, hasDisclosed, areBothOpen },
}: {
  loaderData: Data
}) {
  const partner = others[0]?.name ?? 'the partner'
  if (areBothOpen)
    return (
      <EmptyState heading="This self-review is not open to you">
        <p>
          {trust.name} names who reads its self-review, and that ends when its review closes. Its chief
          executive can name you while the review runs.
        </p>
      </EmptyState>
    )
  const missing = hasDisclosed ? partner : trust.name
  return (
    <EmptyState heading={`${missing} has not disclosed yet`}>
      <p>
        Both self-reviews open at the same moment, when both trusts have disclosed. Until then neither sees
        the other’s.
        {mine && !isOwn && hasDisclosed && ` ${trust.name} has disclosed; it waits for yours.`}
      </p>
      {mine && hasDisclosed && !isOwn && (
        <p>
          <Link to={href('/review/partnerships/:partnershipId/disclose', { partnershipId: head.id })}>
            See what you would disclose
          </Link>
        </p>
      )}
    </EmptyState>
  )
}
