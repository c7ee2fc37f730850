import { Fragment } from 'react'
import { rolesAt } from '#src/platform/positions.ts'
import { LevelMark, Page, Section, VisibleTo } from '#src/ui/index.ts'
import { strandHeading } from '../document.ts'
import { linkWords } from '../drafting/linking.ts'
import { enter } from '../enter.ts'
import { readersWords } from '../parts/readers.ts'
import { libraryTrail } from '../parts/trail.ts'
import { VersionMargin, VersionNotice } from '../parts/version-margin.tsx'
import { mayWithdraw, mayWrite } from '../policy.ts'
import { getPublished } from '../queries/library.ts'
import { listFrameworksLinked } from '../queries/links.ts'
import { getFrameworkVersion } from '../queries/versions.ts'
import type { Route } from './+types/read-framework.ts'
import styles from './read-framework.module.css'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: `${loaderData ? `${loaderData.title}, version ${loaderData.version}` : 'Framework'} – Critical Friend`,
  },
]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.read', async ({ db, actor }) => {
    const version = await getFrameworkVersion(db, args.params.versionId)
    const whose = version.organisationId
      ? await getPublished(db, version.id)
      : { organisation: null, organisationKind: null }
    const rolesThere = rolesAt(actor, version.organisationId)
    return {
      ...version,
      organisation: whose.organisation,
      readers: readersWords(whose),
      mayCopy: mayWrite(actor.positions.map(({ role }) => role)).ok,
      mayFollow: version.organisationId !== null && mayWrite(rolesThere).ok,
      mayWithdraw: mayWithdraw(version, rolesThere).ok,
      frameworks: await listFrameworksLinked(db, version.links),
      did: new URL(args.request.url).searchParams.get('did'),
    }
  })
}

const kindWords = {
  assurance: 'Assurance: knowing that it holds',
  networking: 'Networking: getting better together',
}

type Loaded = Route.ComponentProps['loaderData']
type Element = Loaded['themes'][number]['elements'][number]

export default function ReadFramework({ loaderData: version }: Route.ComponentProps) {
  return (
    <Page
      crumbs={libraryTrail({ label: version.title })}
      kicker={`Version ${version.version}${version.organisation ? `, by ${version.organisation}` : ''}`}
      heading={version.title}
      lede={
        version.description ||
        'What an organisation looks at itself with: questions to talk about, and the levels between which people say where it stands.'
      }
      visibleTo={<VisibleTo summary={version.readers} />}
      notice={<VersionNotice {...version} />}
      margin={<VersionMargin {...version} />}
    >
      {version.themes.map((theme) => (
        <Section key={theme.id} heading={theme.title} lede={theme.note ?? undefined}>
          {theme.elements.map((element, index) => (
            <OneElement
              key={element.id}
              element={element}
              scale={version.scale}
              strand={strandHeading(theme.elements, index)}
              links={linkWords(version.links, element.id, version.frameworks)}
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

type OneProps = {
  element: Element
  scale: Loaded['scale']
  strand: string | null
  links: string[]
}

function OneElement({ element, scale, strand, links }: OneProps) {
  return (
    <article className={styles.element} id={element.id}>
      {strand && <p className={styles.strand}>{strand}</p>}
      <h3>{element.title}</h3>
      {element.kind && <p className={styles.kind}>{kindWords[element.kind]}</p>}
      <ul>
        {element.prompts.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
      <dl className={styles.ends}>
        {element.levels.map(
          ({ position, description }) =>
            description !== null && (
              <div key={position}>
                <dt>
                  <LevelMark position={position} word={scale[position - 1]?.word ?? ''} />
                </dt>
                <dd>{description}</dd>
              </div>
            ),
        )}
      </dl>
      <div className={styles.beside}>
        <Evidence element={element} />
        <Titles heading="Questions for trustees to ask" titles={element.challengeQuestions} />
        {links.length > 0 && <Titles heading="Tied to other elements" titles={links} />}
      </div>
    </article>
  )
}

/** Evidence by its tiers, where the framework has them. */
function Evidence({ element: { evidence, evidenceTiers } }: { element: Element }) {
  if (!evidenceTiers) return <Titles heading="Evidence worth bringing" titles={evidence} />
  return (
    <div>
      <h4>Evidence worth bringing</h4>
      <dl>
        {evidenceTiers.map(({ tier, titles }) => (
          <Fragment key={tier}>
            <dt>{tier}</dt>
            {titles.map((title) => (
              <dd key={title}>{title}</dd>
            ))}
          </Fragment>
        ))}
      </dl>
    </div>
  )
}

function Titles({ heading, titles }: { heading: string; titles: string[] }) {
  return (
    <div>
      <h4>{heading}</h4>
      <ul>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </div>
  )
}
