import { visibleTo } from '#src/modules/people/index.ts'
import { notFound } from '#src/platform/refusal.ts'
import { Distribution, LinkButton, MarginSection, Page, VisibleTo } from '#src/ui/index.ts'
import { findMoved, rewordedNote } from '../cycles/moved.ts'
import { enter } from '../enter.ts'
import { barsHeading, barsOf, cellSummary, cellTitle, nothingShown } from '../hearing/cell-view.ts'
import { answeredHereNote } from '../hearing/heat-map-view.ts'
import { SaidInCell } from '../parts/said-in-cell.tsx'
import { baseOf, trailTo } from '../parts/trail.ts'
import { isLeader } from '../policy.ts'
import { listNamedAnswers } from '../queries/cell.ts'
import { getHeardCell } from '../queries/heat-map.ts'
import { getSaidInCell, nothingSaid } from '../queries/said-in-cell.ts'
import type { Route } from './+types/see-cell.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: `${loaderData ? `${loaderData.element.title}: ${loaderData.group}` : 'What was said'} – Critical Friend`,
  },
]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.see-heat-map', async ({ db, actor }) => {
    const { selfReviewId, elementId, perspectiveId } = args.params
    const leads = isLeader(actor, selfReviewId)
    const { heard, element, perspective, cell } = await getHeardCell(db, args.params, leads ? 'all' : 'own')
    if (heard.state !== 'revealed') notFound('Nothing shows before the reveal.')
    const { words } = heard.framework
    const isNamed = leads && perspective.mode === 'own_name'
    const said = leads ? await getSaidInCell(db, selfReviewId, elementId, perspective) : nothingSaid
    return {
      ...{ selfReviewId, leads, words, perspectiveId },
      name: heard.name,
      element: { id: element.id, title: element.title, prompts: element.prompts },
      group: perspective.name,
      note: answeredHereNote(perspective, cell),
      reworded: rewordedNote(await findMoved(db, heard), element.id),
      shown:
        cell.shows === 'answers'
          ? {
              title: cellTitle(perspective.name, cell, words),
              heading: barsHeading(cell.answered, perspective),
              summary: cellSummary(perspective.name, cell.counts, words),
              bars: barsOf(cell.counts, words),
            }
          : null,
      nothing: nothingShown(cell, perspective.name),
      named: isNamed ? await listNamedAnswers(db, selfReviewId, { perspectiveId, elementId }) : null,
      said,
      visibleTo: await visibleTo(
        db,
        'see-heat-map',
        selfReviewId,
        leads ? '' : 'The others in your group see these numbers, as you do.',
      ),
    }
  })
}

export default function SeeCell({ loaderData }: Route.ComponentProps) {
  const { selfReviewId, element, group, shown, perspectiveId } = loaderData
  const base = baseOf(selfReviewId)
  return (
    <Page
      crumbs={trailTo({ id: selfReviewId, name: loaderData.name }, group, {
        label: 'Heat map',
        path: 'heat-map',
      })}
      kicker={`${group}, ${loaderData.note}`}
      heading={element.title}
      lede={shown ? shown.title : loaderData.nothing}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      margin={
        <Beside element={element} agreeHref={loaderData.leads ? `${base}/agree/${element.id}` : null} />
      }
    >
      {loaderData.reworded && <p>{loaderData.reworded}</p>}
      {shown && (
        <Distribution
          title={shown.heading}
          summary={shown.summary}
          bars={shown.bars}
          unit="Answers"
          levelHeading="Level"
          csvHref={`${base}/heat-map/${element.id}/${perspectiveId}/answers.csv`}
        />
      )}
      <SaidInCell
        title={element.title}
        named={loaderData.named}
        said={loaderData.said}
        fileBase={`${base}/evidence`}
        words={loaderData.words}
      />
    </Page>
  )
}

function Beside({ element, agreeHref }: { element: { prompts: string[] }; agreeHref: string | null }) {
  return (
    <>
      {agreeHref && (
        <MarginSection heading="Next">
          <LinkButton kind="quiet" to={agreeHref}>
            Agree a level
          </LinkButton>
        </MarginSection>
      )}
      <MarginSection heading="Questions they thought about">
        <ul>
          {element.prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      </MarginSection>
    </>
  )
}
