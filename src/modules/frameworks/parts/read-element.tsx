import { Fragment } from 'react'
import { href, Link } from 'react-router'
import { LevelMark } from '#src/ui/index.ts'
import type { Tie } from '../drafting/linking.ts'
import type { FrameworkVersion } from '../queries/versions.ts'
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
  ties: Tie[]
  /** Who asks the challenge questions. */
  askers: string
}

/** An element of a published version, whole: what it asks, what its ends look like, what is worth bringing. */
export function ReadElement({ element, scale, strand, ties, askers }: Props) {
  // Some files write the code into the title as well.
  const code = element.code && !element.title.startsWith(element.code) ? element.code : null
  return (
    <article className={styles.element} id={element.id}>
      {strand && <p className={styles.strand}>{strand}</p>}
      <h3>
        {code && <span className={styles.code}>{code} </span>}
        {element.title}
      </h3>
      {element.kind && <p className={styles.kind}>{kindWords[element.kind]}</p>}
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
        {ties.length > 0 && <Ties ties={ties} />}
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

/** What is said of elements of other frameworks, each a way to it. */
function Ties({ ties }: { ties: Tie[] }) {
  return (
    <div>
      <h4>Tied to other elements</h4>
      <ul>
        {ties.map(({ words, at }) => (
          <li key={words}>
            {at ? (
              <Link to={`${href('/frameworks/:versionId', { versionId: at.versionId })}#${at.elementId}`}>
                {words.replace(/\.$/, '')}
              </Link>
            ) : (
              words
            )}
          </li>
        ))}
      </ul>
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
