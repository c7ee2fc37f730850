import { BackToContents, Contents, Page, Section, VisibleTo } from '#src/ui/index.ts'
import { countFigure } from '#src/ui/words.ts'
import { strandHeading } from '../document.ts'
import { askersOf } from '../documents/induction-document.ts'
import { enter } from '../enter.ts'
import { ReadElement } from '../parts/read-element.tsx'
import { readersWords } from '../parts/readers.ts'
import { libraryTrail } from '../parts/trail.ts'
import { VersionActs } from '../parts/version-acts.tsx'
import { VersionMargin, VersionNotice } from '../parts/version-margin.tsx'
import { whoseWords } from '../parts/whose.ts'
import { getVersionPage } from '../queries/version-page.ts'
import type { Route } from './+types/read-framework.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: `${loaderData ? `${loaderData.title}, version ${loaderData.version}` : 'Framework'} – Critical Friend`,
  },
]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.read', async ({ db, actor }) => {
    const version = await getVersionPage(db, actor, args.params.versionId)
    return {
      ...version,
      readers: readersWords(version),
      did: new URL(args.request.url).searchParams.get('did'),
    }
  })
}

type Loaded = Route.ComponentProps['loaderData']

export default function ReadFramework({ loaderData: version }: Route.ComponentProps) {
  const hasParts = version.themes.length > 1
  return (
    <Page
      crumbs={libraryTrail({ label: version.title })}
      kicker={whoseWords(version)}
      heading={version.title}
      lede={
        version.description ||
        'What an organisation looks at itself with: questions to talk about, and the levels between which people say where it stands.'
      }
      visibleTo={<VisibleTo summary={version.readers} />}
      notice={<VersionNotice {...version} />}
      margin={<VersionMargin {...version} />}
    >
      <VersionActs {...version} />
      {hasParts && (
        <Contents heading="What it asks about" id="contents" entries={version.themes.map(entryOf)} />
      )}
      {version.themes.map((theme) => (
        <Section
          key={theme.id}
          id={theme.id}
          heading={theme.title}
          lede={theme.note ?? undefined}
          beside={hasParts && <BackToContents to="contents" />}
        >
          {theme.elements.map((element, index) => (
            <ReadElement
              key={element.id}
              element={element}
              scale={version.scale}
              strand={strandHeading(theme.elements, index)}
              ties={version.ties[element.id] ?? { groups: [], others: [] }}
              askers={askersOf(version).many}
            />
          ))}
        </Section>
      ))}
      <Section heading="Where it comes from">
        <p>{version.source}</p>
        <p>
          {version.attribution} Licence: {version.licence}.
        </p>
      </Section>
    </Page>
  )
}

function entryOf({ id, title, elements }: Loaded['themes'][number]) {
  return {
    ...{ id, label: title, note: countFigure(elements.length, 'element', 'elements') },
    inside: elements.map((element) => ({ id: element.id, label: element.title })),
  }
}
