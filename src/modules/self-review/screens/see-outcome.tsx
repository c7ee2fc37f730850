import { findLetterheadShown } from '#src/modules/organisations/index.ts'
import { notMade } from '#src/platform/documents/download.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { EmptyState, LevelReport, LinkButton, Notice, Page, Section, VisibleTo } from '#src/ui/index.ts'
import { getAgreedFor } from '../documents/agreed-for.ts'
import { asReportGroups, settledWords } from '../documents/agreed-review.ts'
import { paperWords } from '../documents/provenance.ts'
import { OnPaper, TakeLink, TakeWithYou } from '../documents/take-with-you.tsx'
import { enter } from '../enter.ts'
import { baseOf, trailTo } from '../parts/trail.ts'
import { outcomeVisibleTo } from '../queries/outcome-readers.ts'
import type { Route } from './+types/see-outcome.ts'

export const meta = () => [{ title: 'What was agreed – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.see-outcome', async ({ db, actor }) => {
    const { selfReviewId: id } = args.params
    const { heard, review, maker } = await getAgreedFor(db, actor, id)
    return {
      ...{ id, leads: review.sees === 'all', name: heard.name, isRevealed: heard.state === 'revealed' },
      framework: `${heard.framework.title}, version ${heard.framework.version}`,
      settled: heard.agreed.length,
      summary: settledWords(review),
      groups: asReportGroups(review),
      onPaper: paperWords(review, maker),
      letterhead: await findLetterheadShown(db, heard.organisationId),
      notMade: notMade(args.request.url),
      visibleTo: await outcomeVisibleTo(db, id),
    }
  })
}

export default function SeeOutcome({ loaderData }: Route.ComponentProps) {
  const { id, name, groups, settled, isRevealed, framework, leads } = loaderData
  useLive(id)
  const base = baseOf(id)
  return (
    <Page
      crumbs={trailTo({ id, name }, 'Outcome')}
      letterhead={loaderData.letterhead}
      kicker={`${name}, ${framework}`}
      heading="What did we agree?"
      lede={isRevealed && loaderData.summary}
      notice={loaderData.notMade && <Notice heading="No file was made">{loaderData.notMade}</Notice>}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      {settled === 0 ? (
        <Section heading="Levels and reasons">
          <EmptyState
            heading="Nothing is agreed yet"
            action={<LinkButton to={base}>See how far it is</LinkButton>}
          >
            After the reveal the leaders talk about what they heard, and agree a level and a reason for each
            element. You can read them here as they settle.
          </EmptyState>
        </Section>
      ) : (
        <>
          <TakeLink />
          <LevelReport groups={groups} markWord="Priority" titlesLabel="What supports it" />
          <TakeWithYou base={base} leads={leads} />
          <OnPaper words={loaderData.onPaper} />
        </>
      )}
    </Page>
  )
}
