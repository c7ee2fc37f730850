import { findLetterheadShown } from '#src/modules/organisations/index.ts'
import { visibleTo } from '#src/modules/people/index.ts'
import { notFound } from '#src/platform/refusal.ts'
import { provenanceWords } from '#src/ui/document/blocks.ts'
import { DocumentPage, Page, VisibleTo } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { isLeader } from '../../policy.ts'
import { getAgreedFor } from '../agreed-for.ts'
import { boardDocument } from '../board-document.ts'
import { boardCopies } from '../copies.ts'
import { CopyLinks } from '../take-with-you.tsx'
import type { Route } from './+types/read-board-pages.ts'

export const meta = () => [{ title: 'Two pages for the board – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.see-outcome', async ({ db, actor }) => {
    const { selfReviewId: id } = args.params
    const { heard, review, maker } = await getAgreedFor(db, actor, id)
    if (heard.state !== 'revealed') notFound('There is nothing for the board before the reveal.')
    const { title, subtitle, provenance, blocks } = boardDocument(review, maker)
    return {
      ...{ id, name: heard.name, title, subtitle, audience: provenance.audience, blocks },
      made: provenanceWords(provenance),
      letterhead: await findLetterheadShown(db, heard.organisationId),
      visibleTo: await visibleTo(db, 'see-self-review', id, isLeader(actor, id) ? planSeenBy : ''),
    }
  })
}

// Said to those alone who read it: to everybody else these pages hold nothing of it.
const planSeenBy =
  'Risks, what is in place, owners and actions show only to those who lead the self-review; the board has them from the file that you send.'

export default function ReadBoardPages({ loaderData }: Route.ComponentProps) {
  const { id, name, title, subtitle, audience, blocks } = loaderData
  const base = baseOf(id)
  return (
    <Page
      crumbs={trailTo({ id, name }, 'For the board', {
        label: 'Outcome',
        path: 'outcome',
      })}
      letterhead={loaderData.letterhead}
      kicker={audience}
      heading={title}
      lede={subtitle}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      <CopyLinks label="Take these pages with you" base={`${base}/outcome`} copies={boardCopies} />
      <DocumentPage blocks={[...blocks, { block: 'paragraph', tone: 'soft', text: loaderData.made }]} />
    </Page>
  )
}
