import { Form, href } from 'react-router'
import { Button, type FieldError, Section, SummaryList } from '#src/ui/index.ts'
import { andList } from '#src/ui/words.ts'
import type { FrameworkDocument } from '../document.ts'
import type { Problem } from '../drafting/problems.ts'
import { modeWords } from '../drafting/who-is-asked.ts'
import styles from './draft-body.module.css'
import { ThemeInDraft } from './draft-theme.tsx'
import { ProblemList } from './problem-list.tsx'
import { TitleForm } from './title-form.tsx'

/** What the page of a draft needs to show it. */
export type DraftPage = {
  draft: { id: string; version: number; document: FrameworkDocument; isRemoved: boolean }
  problems: Problem[]
  bin: { key: string; title: string; kind: 'theme' | 'element' }[]
  /** The key of what each form would add: a theme, or an element to the theme of this key. */
  newKeys: Record<string, string>
  /** What came back because something was missing. */
  sent: { errors: FieldError[]; typed: Record<string, string | string[]> } | undefined
}

/** A draft: its facts, its themes with their elements, what stands in the way, and what was taken out. */
export function DraftBody(page: DraftPage) {
  const { draft, problems, bin, newKeys, sent } = page
  return (
    <>
      <Facts draft={draft} />
      {draft.document.themes.map((theme, index) => (
        <ThemeInDraft
          key={theme.identifier}
          page={page}
          theme={theme}
          place={{ isFirst: index === 0, isLast: index === draft.document.themes.length - 1 }}
        />
      ))}
      <Section heading="Add a theme" id="new-theme">
        <TitleForm
          intent="add-theme"
          field="add-theme"
          newKey={newKeys.theme ?? ''}
          label="What is it called?"
          sent={sent}
        />
      </Section>
      {problems.length > 0 && (
        <Section heading="What stands in the way of publishing" id="problems">
          <ProblemList draftId={draft.id} problems={problems} />
        </Section>
      )}
      {bin.length > 0 && (
        <Section heading="Taken out" lede="What you take out stays here for thirty days.">
          <ul className={styles.bin}>
            {bin.map(({ key, title, kind }) => (
              <li key={key}>
                <span>
                  {title || 'Without a title'} <small>({kind})</small>
                </span>
                <Form method="post">
                  <input type="hidden" name="key" value={key} />
                  <Button kind="words" name="intent" value="put-back" aria-label={`Put back ${title}`}>
                    Put back
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function askedWords({ perspectives }: FrameworkDocument): string {
  if (perspectives.length === 0) return 'The usual four groups'
  return perspectives.map(({ name, mode }) => `${name}, ${modeWords[mode]}`).join('; ')
}

const suitsWords = { trust: 'Trusts', school: 'Schools', any: 'Trusts and schools' }

function Facts({ draft: { id, document } }: Pick<DraftPage, 'draft'>) {
  const details = href('/frameworks/drafts/:draftId/details', { draftId: id })
  const described = document.scale.filter((level) => level.described).map(({ word }) => word)
  return (
    <SummaryList
      rows={[
        { key: 'Title', value: document.title, changeHref: details },
        { key: 'Version', value: document.version, changeHref: details },
        {
          key: 'Description',
          ...(document.description ? { value: document.description } : {}),
          changeHref: details,
        },
        { key: 'For whom', value: suitsWords[document.suits], changeHref: details },
        {
          key: 'Licence',
          ...(document.licence.title ? { value: document.licence.title } : {}),
          changeHref: details,
        },
        {
          key: 'The four levels',
          value: `${andList(document.scale.map(({ word }) => word))}; described: ${andList(described) || 'none'}`,
          changeHref: href('/frameworks/drafts/:draftId/scale', { draftId: id }),
        },
        {
          key: 'Who is asked',
          value: askedWords(document),
          changeHref: href('/frameworks/drafts/:draftId/who-is-asked', { draftId: id }),
        },
      ]}
    />
  )
}
