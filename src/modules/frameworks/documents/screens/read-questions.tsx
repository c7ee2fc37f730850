import { href } from 'react-router'
import { findLetterheadShown } from '#src/modules/organisations/index.ts'
import { notMade } from '#src/platform/documents/download.ts'
import { provenanceWords } from '#src/ui/document/blocks.ts'
import { DocumentPage, MarginSection, Notice, Page } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { libraryTrail } from '../../parts/trail.ts'
import { inductionDocument } from '../induction-document.ts'
import { getWorded } from '../worded.ts'
import type { Route } from './+types/read-questions.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? 'Questions to ask'} – Critical Friend` },
]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.read', async ({ db, actor }) => {
    const { version, maker, organisationId } = await getWorded(db, actor, args.params.versionId)
    const { title, subtitle, blocks, provenance } = inductionDocument(version, maker)
    return {
      ...{ id: version.id, framework: version.title, title, subtitle, blocks },
      made: provenanceWords(provenance),
      letterhead: await findLetterheadShown(db, organisationId),
      notMade: notMade(args.request.url),
    }
  })
}

export default function ReadQuestions({ loaderData }: Route.ComponentProps) {
  const { id, framework, title, subtitle, blocks, made } = loaderData
  const params = { versionId: id }
  return (
    <Page
      crumbs={libraryTrail(
        { label: framework, href: href('/frameworks/:versionId', params) },
        { label: 'Questions to ask' },
      )}
      letterhead={loaderData.letterhead}
      kicker={subtitle}
      heading={title}
      notice={loaderData.notMade && <Notice heading="No file was made">{loaderData.notMade}</Notice>}
      margin={
        <MarginSection heading="For an induction" isOnScreenOnly>
          <p>Print this page, or take it as Word and make it your own.</p>
          <p>
            <a href={href('/frameworks/:versionId/questions.docx', params)} download>
              Take it as Word
            </a>
          </p>
        </MarginSection>
      }
    >
      <DocumentPage blocks={[...blocks, { block: 'paragraph', tone: 'soft', text: made }]} />
    </Page>
  )
}
