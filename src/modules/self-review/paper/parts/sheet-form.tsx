import { Form, Link } from 'react-router'
import {
  Button,
  ButtonRow,
  errorFor,
  type FieldError,
  LevelChoice,
  LinkButton,
  Notice,
  Section,
  TextArea,
  TextInput,
} from '#src/ui/index.ts'
import { countWord } from '#src/ui/words.ts'
import type { Mode } from '../../anonymity.ts'
import { longestComment } from '../../answering/answer.ts'
import { notMineWord } from '../../answering/posted.ts'
import styles from './sheet.module.css'

type Element = { id: string; slug: string; title: string }

type VersionProps = {
  /** The version on the form, and the one that the self-review is on now. */
  version: { label: string; now: string }
  movedFrom: { id: string; version: string } | null
  here: string
}

/** Which version the sheet asks, where the self-review has moved: sheets were printed before that, too. */
export function WhichVersion({ version, movedFrom, here }: VersionProps) {
  if (version.label !== version.now)
    return (
      <Notice heading={`This is the sheet of version ${version.label}`}>
        <p>
          The self-review has moved to version {version.now} since. Type in what stands on the sheet: it goes
          to the elements that carry these on, with every word.
        </p>
        <Link to={here}>Type in a sheet of version {version.now}</Link>
      </Notice>
    )
  if (!movedFrom) return null
  return (
    <p>
      These are the elements of version {version.now}.{' '}
      <Link to={`${here}?asked=${movedFrom.id}`}>
        Type in a sheet that was printed for version {movedFrom.version}
      </Link>
    </p>
  )
}

type Props = {
  id: string
  perspective: { mode: Mode; sheets: number; lastSheet: string | null }
  themes: { id: string; title: string; elements: Element[] }[]
  words: readonly string[]
  closedBecause: string | null
  typed: Record<string, unknown> | undefined
  errors: FieldError[] | undefined
  /** Where the form goes: it names the version that the sheet asks. */
  at: string
  /** Where the sheet is to print. */
  print: string
}

/** Types one sheet in, and takes the last one back. */
export function SheetForm(props: Props) {
  const { id, perspective, themes, closedBecause, typed, errors, at, print } = props
  const kept = (name: string) => ({
    name,
    defaultValue: String(typed?.[name] ?? ''),
    error: errorFor(errors, name),
  })
  return (
    <>
      <SheetsSoFar perspective={perspective} />
      {closedBecause ? (
        <>
          <p>{closedBecause}</p>
          <ButtonRow>
            <LinkButton kind="quiet" to={print}>
              Print a sheet
            </LinkButton>
          </ButtonRow>
        </>
      ) : (
        <Form method="post" action={at} noValidate>
          <input type="hidden" name="id" value={String(typed?.id ?? id)} />
          {perspective.mode === 'own_name' && <TextInput {...kept('name')} label="The name on the sheet" />}
          {perspective.mode === 'in_the_room' && (
            <TextArea {...kept('present')} label="Who was in the room" rows={2} limit={1000} />
          )}
          {themes.map((theme) => (
            <Section key={theme.id} heading={theme.title}>
              {theme.elements.map((element) => (
                <TypedElement key={element.id} element={element} {...props} />
              ))}
            </Section>
          ))}
          <ButtonRow>
            <Button name="intent" value="type-in">
              Send the sheet
            </Button>
            <LinkButton kind="quiet" to={print}>
              Print sheets
            </LinkButton>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}

function TypedElement({ element, words, typed, errors }: Props & { element: Element }) {
  const { slug, title } = element
  return (
    <div className={styles.typed}>
      <LevelChoice
        name={`answer-${slug}`}
        label={title}
        levels={words.map((word, index) => ({ value: word, word, position: (index + 1) as 1 | 2 | 3 | 4 }))}
        none={{ value: notMineWord, word: 'Not mine to judge' }}
        defaultValue={String(typed?.[`answer-${slug}`] ?? '')}
      />
      <TextArea
        name={`comment-${slug}`}
        label={`Comment on ${title}`}
        rows={1}
        limit={longestComment}
        defaultValue={String(typed?.[`comment-${slug}`] ?? '')}
        error={errorFor(errors, `comment-${slug}`)}
      />
    </div>
  )
}

function SheetsSoFar({ perspective: { sheets, lastSheet } }: Pick<Props, 'perspective'>) {
  if (sheets === 0) return null
  return (
    <Form method="post">
      <p>So far {countWord(sheets, 'sheet has', 'sheets have')} been typed in.</p>
      {lastSheet && (
        <>
          <input type="hidden" name="id" value={lastSheet} />
          <Button kind="danger" name="intent" value="take-back">
            Take the last sheet back
          </Button>
          <p>Within ten minutes of sending it, if something was typed wrongly.</p>
        </>
      )}
    </Form>
  )
}
