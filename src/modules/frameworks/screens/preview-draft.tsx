import { visibleTo } from '#src/modules/people/index.ts'
import {
  EmptyState,
  Hidden,
  LevelQuestion,
  LinkButton,
  Notice,
  Page,
  Section,
  TextArea,
  VisibleTo,
} from '#src/ui/index.ts'
import { type DocumentElement, type ScaleLevel, strandHeading } from '../document.ts'
import { enter } from '../enter.ts'
import { draftHref, draftTrail } from '../parts/trail.ts'
import { getDraft } from '../queries/drafts.ts'
import type { Route } from './+types/preview-draft.ts'
import styles from './preview-draft.module.css'

export const meta = () => [{ title: 'As those who answer will see it – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.see-draft', async ({ db }) => {
    const { id, document, organisationId } = await getDraft(db, args.params.draftId)
    const { title, notes, scale, themes } = document
    return {
      ...{ id, title, notes, scale, themes },
      visibleTo: await visibleTo(db, 'write-frameworks', organisationId),
    }
  })
}

export default function PreviewDraft({ loaderData }: Route.ComponentProps) {
  const { id, title, notes, scale, themes } = loaderData
  return (
    <Page
      crumbs={draftTrail({ id, title }, { label: 'As those who answer will see it' })}
      heading={title}
      lede={notes || 'Each question has four levels. Choose the one that is nearer, and say why if you wish.'}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={
        <Notice heading="This is how it will look to those who answer">
          <p>You can choose and write here; nothing is kept.</p>
        </Notice>
      }
    >
      {themes.length === 0 && (
        <EmptyState
          heading="Nothing is asked yet"
          action={<LinkButton to={draftHref(id)}>Go back to the draft</LinkButton>}
        >
          Each element that you write becomes a question here. Begin with a theme, then add its elements.
        </EmptyState>
      )}
      {themes.map((theme) => (
        <Section key={theme.identifier} heading={theme.title} lede={theme.note ?? undefined}>
          {theme.elements.map((element, index) => (
            <Asked
              key={element.identifier}
              element={element}
              scale={scale}
              strand={strandHeading(theme.elements, index)}
            />
          ))}
        </Section>
      ))}
    </Page>
  )
}

type AskedProps = { element: DocumentElement; scale: ScaleLevel[]; strand: string | null }

/** An element as it is asked: questions to think about, the levels, a comment. */
function Asked({ element, scale, strand }: AskedProps) {
  const { identifier, title, prompts, levels } = element
  return (
    <>
      {strand && <p className={styles.strand}>{strand}</p>}
      <LevelQuestion
        title={title}
        prompts={prompts}
        name={`answer-${identifier}`}
        levels={scale.map(({ position, word }) => ({
          ...{ value: word, word, position },
          description: levels.find((level) => level.position === position)?.description ?? null,
        }))}
        none={{ value: 'not mine', word: 'Not mine to judge' }}
      >
        <TextArea
          name={`comment-${identifier}`}
          label={
            <>
              Comment<Hidden> on {title}</Hidden>
            </>
          }
          rows={2}
        />
      </LevelQuestion>
    </>
  )
}
