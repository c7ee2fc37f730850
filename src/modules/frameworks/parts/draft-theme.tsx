import { Form, href, Link } from 'react-router'
import { Button, Hidden, Section } from '#src/ui/index.ts'
import { countWord } from '#src/ui/words.ts'
import { type DocumentElement, type DocumentTheme, strandHeading } from '../document.ts'
import styles from './draft-body.module.css'
import type { DraftPage } from './draft-body.tsx'
import { TitleForm } from './title-form.tsx'

type Place = { isFirst: boolean; isLast: boolean }

/** A theme of a draft with its elements, each of which can be changed, moved and taken out. */
export function ThemeInDraft({
  page,
  theme,
  place,
}: {
  page: DraftPage
  theme: DocumentTheme
  place: Place
}) {
  const { draft, newKeys, sent } = page
  const { identifier, title, note, elements } = theme
  return (
    <Section
      heading={title || 'A theme without a title'}
      id={identifier}
      lede={note ?? undefined}
      beside={
        <div className={styles.acts}>
          <Link
            to={href('/frameworks/drafts/:draftId/themes/:themeId', {
              draftId: draft.id,
              themeId: identifier,
            })}
          >
            Change<Hidden> the theme {title}</Hidden>
          </Link>
          <Moves what={title} id={identifier} version={draft.version} place={place} />
        </div>
      }
    >
      <ul className={styles.elements}>
        {elements.map((element, index) => (
          <ElementRow
            key={element.identifier}
            page={page}
            element={element}
            strand={strandHeading(elements, index)}
            place={{ isFirst: index === 0, isLast: index === elements.length - 1 }}
          />
        ))}
      </ul>
      <details className={styles.add} open={sent?.errors.some(({ field }) => field === `add-${identifier}`)}>
        <summary>
          Add an element<Hidden> to {title}</Hidden>
        </summary>
        <TitleForm
          intent="add-element"
          field={`add-${identifier}`}
          themeId={identifier}
          newKey={newKeys[identifier] ?? ''}
          label="What is it called?"
          sent={sent}
        />
      </details>
    </Section>
  )
}

type RowProps = {
  page: DraftPage
  element: DocumentElement
  strand: string | null
  place: Place
}

function ElementRow({ page: { draft, problems }, element, strand, place }: RowProps) {
  const { identifier, title, prompts, code } = element
  const missing = problems.filter(
    ({ in: where }) => typeof where === 'object' && 'element' in where && where.element === identifier,
  )
  return (
    <li id={identifier}>
      {strand && <p className={styles.strand}>{strand}</p>}
      <div className={styles.row}>
        <div>
          <Link
            to={href('/frameworks/drafts/:draftId/elements/:elementId', {
              draftId: draft.id,
              elementId: identifier,
            })}
          >
            {code && `${code} `}
            {title || 'An element without a title'}
          </Link>
          <p className={styles.note}>
            {missing.length > 0 ? `${countWord(missing.length, 'level', 'levels')} still to describe · ` : ''}
            {countWord(prompts.length, 'question', 'questions')}
          </p>
        </div>
        <Moves what={title} id={identifier} version={draft.version} place={place} />
      </div>
    </li>
  )
}

type MovesProps = { what: string; id: string; version: number; place: Place }

/** Moves something among its neighbours, or takes it out. */
function Moves({ what, id, version, place }: MovesProps) {
  return (
    <Form method="post" className={styles.moves}>
      <input type="hidden" name="key" value={id} />
      <input type="hidden" name="version" value={version} />
      {!place.isFirst && (
        <Button kind="words" name="intent" value="up">
          Up<Hidden>: {what}</Hidden>
        </Button>
      )}
      {!place.isLast && (
        <Button kind="words" name="intent" value="down">
          Down<Hidden>: {what}</Hidden>
        </Button>
      )}
      <Button kind="words" name="intent" value="take-out">
        Take out<Hidden>: {what}</Hidden>
      </Button>
    </Form>
  )
}
