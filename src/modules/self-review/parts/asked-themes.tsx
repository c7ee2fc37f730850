import { Fragment } from 'react'
import { Section } from '#src/ui/index.ts'
import type { Turn } from '../answering/one-at-a-time.ts'
import { AnswerField, type AskedElement } from './answer-field.tsx'
import styles from './answer-form.module.css'
import type { AnswerFormProps } from './answer-form-props.ts'
import type { ShownAnswer } from './shown-answers.ts'

type Props = {
  /** Where somebody stands who answers one at a time; null where all elements are on the page. */
  turn: Turn<AskedElement> | null
  shownOf: (elementId: string) => ShownAnswer
  page: AnswerFormProps
}

/** The elements that a page of answers asks, under their themes and strands. */
export function AskedThemes({ turn, shownOf, page }: Props) {
  return page.themes.filter(isShownIn(turn)).map((theme) => (
    <Section key={theme.id} {...headingOf(theme.title, turn)}>
      {theme.elements
        .filter((element) => !turn || element === turn.element)
        .map((element) => (
          <Fragment key={element.id}>
            {!turn && element.strandBegins && <p className={styles.strand}>{element.strandBegins}</p>}
            <OneAnswer element={element} shown={shownOf(element.id)} page={page} />
          </Fragment>
        ))}
    </Section>
  ))
}

type OneProps = { element: AskedElement; shown: ShownAnswer; page: AnswerFormProps }

/** One element with what the page shows of it now; what the saver has to show anew replaces what stood there. */
function OneAnswer({ element, shown: { restored, version, ...shown }, page }: OneProps) {
  return (
    <AnswerField
      key={restored?.generation ?? 0}
      {...shown}
      element={element}
      words={page.words}
      answer={restored?.answer ?? shown.answer}
      version={shown.conflict?.theirs.version ?? version}
      error={page.errors.find((error) => error.field.endsWith(`-${element.slug}`))?.message}
      isRoom={page.room !== null}
      evidence={page.evidence.filter((piece) => piece.elementId === element.id)}
    />
  )
}

/** Who answers one at a time reads on each page where in the framework they are. */
function headingOf(theme: string, turn: Turn<AskedElement> | null) {
  if (!turn) return { heading: theme }
  const { strand } = turn.element
  return { heading: `Theme: ${theme}`, ...(strand ? { lede: `Strand: ${strand}` } : {}) }
}

function isShownIn(turn: Turn<AskedElement> | null) {
  return ({ elements }: { elements: AskedElement[] }) => !turn || elements.includes(turn.element)
}
