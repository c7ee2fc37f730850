import { Button, Hidden, Notice } from '#src/ui/index.ts'
import { capital, countWord } from '#src/ui/words.ts'

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
            every word. Look whether each still holds; until you say, it counts as it stands.
          </p>
          <Button kind="quiet" name="confirm" value="all">
            They all still hold
          </Button>
        </>
      )}
    </Notice>
  )
}

/** Beside an answer that was carried over; whatever is typed on the page is saved on the way. */
export function ConfirmAgain({ slug, title, isSame }: { slug: string; title: string; isSame: boolean }) {
  return (
    <p>
      <b>Confirm again:</b>{' '}
      {isSame
        ? 'you answered this before the framework moved on; the words are the same.'
        : 'you answered this in an earlier wording.'}{' '}
      <Button kind="words" name="confirm" value={slug}>
        It still holds<Hidden>: {title}</Hidden>
      </Button>
    </p>
  )
}
