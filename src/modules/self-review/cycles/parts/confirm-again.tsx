import { Button, Hidden, Notice } from '#src/ui/index.ts'
import { andList, capital, countWord } from '#src/ui/words.ts'
import type { KeptAnswer } from '../../answering/answer.ts'
import type { Before, SaidBefore } from '../said-before.ts'
import styles from './confirm-again.module.css'

type AllProps = { count: number; earlier: string | null; later: string; unasked: number }

/** At the head of the answers: the framework has moved on, and what was said before waits to be confirmed. */
export function ConfirmAll({ count, earlier, later, unasked }: AllProps) {
  if (earlier === null && count === 0) return null
  return (
    <Notice
      heading={`The framework has moved on${earlier ? ` from version ${earlier}` : ''} to version ${later}`}
    >
      {unasked > 0 && (
        <p>
          What you said of {countWord(unasked, 'element', 'elements')} that {unasked === 1 ? 'is' : 'are'} no
          longer asked stands at the end of this page.
        </p>
      )}
      {count > 0 && (
        <>
          <p>
            {capital(countWord(count, 'of your answers was', 'of your answers were'))} carried over, with
            every word. Look whether each still holds; until you say, it counts as it stands. Where several
            became one and you had said different levels, choose which it is now.
          </p>
          <Button kind="quiet" name="confirm" value="all">
            They all still hold
          </Button>
        </>
      )}
    </Notice>
  )
}

type Props = { slug: string; title: string; before: SaidBefore; kept: Pick<KeptAnswer, 'level' | 'notMine'> }

/**
 * Beside an answer that was carried over: what it was given to, and that it still holds. Where answers were joined that
 * said different levels there is none to confirm. Whatever is typed on the page is saved on the way.
 */
export function ConfirmAgain({ slug, title, before: { isSame, earlier }, kept }: Props) {
  const isLost = kept.level === null && !kept.notMine && earlier.some(({ said }) => said !== null)
  return (
    <div className={styles.again}>
      <p>
        <b>Confirm again:</b> {isSame ? sameWords : answeredWords(earlier)}{' '}
        {isLost ? (
          'Which is it now?'
        ) : (
          <Button kind="words" name="confirm" value={slug}>
            It still holds<Hidden>: {title}</Hidden>
          </Button>
        )}
      </p>
      {!isSame && <EarlierWording earlier={earlier} title={title} />}
    </div>
  )
}

const sameWords = 'you answered this before the framework moved on; the words are the same.'

/** 'you said “early days” to an earlier wording.', or of which elements what, where several were joined. */
function answeredWords(earlier: readonly Before[]): string {
  const said = earlier.filter((one) => one.said !== null)
  if (said.length === 0) return 'you answered this in an earlier wording.'
  if (earlier.length === 1) return `you said “${said[0]!.said}” to an earlier wording.`
  return `this was asked in several parts. You said ${andList(said.map((one) => `“${one.said}” of “${one.title}”`))}.`
}

function EarlierWording({ earlier, title }: { earlier: readonly Before[]; title: string }) {
  return (
    <details>
      <summary>
        The earlier wording<Hidden> of {title}</Hidden>
      </summary>
      {earlier.map((one) => (
        <div key={one.title}>
          <p>{one.title}</p>
          <dl>
            {one.levels.map(({ word, description }) => (
              <div key={word}>
                <dt>{word}</dt>
                <dd>{description}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </details>
  )
}
