import { href, Link } from 'react-router'
import { classNames } from '#src/ui/class-names.ts'
import { LevelMark } from '#src/ui/index.ts'
import type { FrameworkVersion } from '../queries/versions.ts'
import type { ElementTies } from '../reading/ties-shown.ts'
import styles from './read-element.module.css'

const kindWords = {
  assurance: 'Assurance: knowing that it holds',
  networking: 'Networking: getting better together',
}

type Element = FrameworkVersion['themes'][number]['elements'][number]

type Props = {
  element: Element
  scale: FrameworkVersion['scale']
  strand: string | null
  ties: ElementTies
  /** Who asks the challenge questions. */
  askers: string
}

/** An element of a published version, whole: what it asks, what its ends look like, what is worth bringing. */
export function ReadElement({ element, scale, strand, ties, askers }: Props) {
  // Some files write the code into the title as well.
  const code = element.code && !element.title.startsWith(element.code) ? element.code : null
  return (
    <article className={styles.element} id={element.id}>
      <header className={styles.name}>
        {strand && <p className={styles.strand}>{strand}</p>}
        <h3>
          {code && <span className={styles.code}>{code} </span>}
          {element.title}
        </h3>
        {element.kind && <p className={styles.kind}>{kindWords[element.kind]}</p>}
      </header>
      <div className={styles.body}>
        {element.prompts.length > 0 && (
          <ul>
            {element.prompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        )}
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
          <Titles heading={`Questions for ${askers} to ask`} titles={element.challengeQuestions} />
          <Ties {...ties} />
        </div>
      </div>
    </article>
  )
}

/** Evidence by its tiers, where the framework has them. */
function Evidence({ element: { evidence, evidenceTiers } }: { element: Element }) {
  if (!evidenceTiers) return <Titles heading="Evidence worth bringing" titles={evidence} />
  return (
    <div className={styles.across}>
      <h4>Evidence worth bringing</h4>
      <dl>
        {evidenceTiers.map(({ tier, titles }) => (
          <div key={tier}>
            <dt>{tier}</dt>
            {titles.map((title) => (
              <dd key={title}>{title}</dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  )
}

/** The elements of other frameworks that it is tied to, each a way to it. */
function Ties({ groups, others }: ElementTies) {
  if (groups.length + others.length === 0) return null
  return (
    <div className={classNames(styles.across, styles.ties)}>
      <h4>Tied to other elements</h4>
      <dl>
        {groups.map(({ words, ties }) => (
          <div key={words}>
            <dt>{words}</dt>
            {ties.map(({ title, versionId, elementId }) => (
              <dd key={elementId}>
                <Link to={`${href('/frameworks/:versionId', { versionId })}#${elementId}`}>{title}</Link>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {others.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </div>
  )
}

/** A list under its heading; nothing where it is empty. */
function Titles({ heading, titles }: { heading: string; titles: string[] }) {
  if (titles.length === 0) return null
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
