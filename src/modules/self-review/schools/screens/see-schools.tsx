import { notMade } from '#src/platform/documents/download.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { AppliedFilters, EmptyState, LinkButton, Notice, Page, Section, VisibleTo } from '#src/ui/index.ts'
import { capital, countWord } from '#src/ui/words.ts'
import { CopyLinks, OffPaper, OnPaper } from '../../documents/take-with-you.tsx'
import { enter } from '../../enter.ts'
import { mayOpen } from '../../policy.ts'
import { schoolsCopies } from '../copies.ts'
import { searchOf } from '../look.ts'
import { NarrowSchools } from '../parts/narrow-schools.tsx'
import { SchoolsGrid } from '../parts/schools-grid.tsx'
import { getSchoolsPage } from '../schools-page.ts'
import { schoolsPaperWords } from '../schools-workbook.ts'
import type { Route } from './+types/see-schools.ts'

export const meta = () => [{ title: 'Our schools by elements – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.see-schools', async ({ db, actor }) => {
    const { sharers: _, ...page } = await getSchoolsPage(db, actor, new URL(args.request.url).searchParams)
    return { ...page, mayTakeIn: mayOpen(actor, page.trustId).ok, notMade: notMade(args.request.url) }
  })
}

export default function SeeSchools({ loaderData }: Route.ComponentProps) {
  const { trustId, map, words, look, choices, frameworks, framework, applied, sharing } = loaderData
  useLive(trustId)
  const all = choices.schools.length
  return (
    <Page
      width="wide"
      crumbs={[{ label: 'Know', href: '/know' }, { label: 'Our schools by elements' }]}
      {...(framework ? { kicker: `${framework.title}, version ${framework.version}` } : {})}
      heading="How do our schools see themselves?"
      lede={
        sharing > 0
          ? `${capital(countWord(sharing, 'school has', 'schools have'))} shared with you what they agreed. It is theirs: it opens conversations, and ranks nobody.`
          : 'What schools agree in their own self-reviews, as far as they share it with you.'
      }
      notice={loaderData.notMade && <Notice heading="No file was made">{loaderData.notMade}</Notice>}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      <AppliedFilters filters={applied} clearHref="/know/schools" />
      {(frameworks.length > 0 || all > 1) && (
        <NarrowSchools key={searchOf(look)} look={look} choices={choices} frameworks={frameworks} />
      )}
      {words && sharing > 0 ? (
        <>
          <OffPaper>
            <p>
              Open a cell for what the school says of it. With the keyboard, the arrow keys go from cell to
              cell.
            </p>
          </OffPaper>
          <SchoolsGrid map={map} words={words} />
          <OffPaper>
            <Section
              heading="Take it with you"
              lede="Each file says who made it, when and for whom, and holds what you see here. The schools see that you took it."
            >
              <CopyLinks
                label="Files"
                base="/know/schools/copy"
                copies={schoolsCopies}
                search={searchOf(look)}
              />
            </Section>
          </OffPaper>
          <OnPaper words={schoolsPaperWords(loaderData)} />
        </>
      ) : (
        <NothingShared mayTakeIn={loaderData.mayTakeIn} />
      )}
    </Page>
  )
}

function NothingShared({ mayTakeIn }: { mayTakeIn: boolean }) {
  return (
    <EmptyState
      heading="No school has shared anything with you yet"
      action={
        mayTakeIn && (
          <LinkButton kind="quiet" to="/schools">
            See which schools take part
          </LinkButton>
        )
      }
    >
      A school reviews itself with its own people, agrees its levels, and then decides with whom of the trust
      to share them, by name. What it shares with you stands here, school by element, up to three years beside
      each other.
    </EmptyState>
  )
}
