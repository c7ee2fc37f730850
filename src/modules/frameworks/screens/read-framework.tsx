import { LevelMark, Page, Section } from '#src/ui/index.ts'
import { enter } from '../enter.ts'
import { getFrameworkVersion } from '../queries.ts'
import type { Route } from './+types/read-framework.ts'
import styles from './read-framework.module.css'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: `${loaderData ? `${loaderData.title}, version ${loaderData.version}` : 'Framework'} – Critical Friend`,
  },
]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.read', ({ db }) => getFrameworkVersion(db, args.params.versionId))
}

type Loaded = Route.ComponentProps['loaderData']
type Element = Loaded['themes'][number]['elements'][number]

export default function ReadFramework({ loaderData: version }: Route.ComponentProps) {
  return (
    <Page
      kicker={`Framework, version ${version.version}`}
      heading={version.title}
      lede="What an organisation looks at itself with: questions to talk about, and the two ends between which people say where it stands."
    >
      {version.themes.map((theme) => (
        <Section key={theme.id} heading={theme.title}>
          {theme.elements.map((element) => (
            <OneElement key={element.id} element={element} scale={version.scale} />
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

function OneElement({ element, scale }: { element: Element; scale: Loaded['scale'] }) {
  return (
    <article className={styles.element} id={element.id}>
      <h3>{element.title}</h3>
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
        <Titles heading="Evidence worth bringing" titles={element.evidence} />
        <Titles heading="Questions for trustees to ask" titles={element.challengeQuestions} />
      </div>
    </article>
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
