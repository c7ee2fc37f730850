import { demand } from '#src/platform/refusal.ts'
import { longDay } from '#src/ui/dates.ts'
import { Page, Section, undescribedHint } from '#src/ui/index.ts'
import { capital } from '#src/ui/words.ts'
import { enter } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { mayLead } from '../../policy.ts'
import { PrintHint } from '../parts/print-hint.tsx'
import styles from '../parts/sheet.module.css'
import { getPaperPage } from '../queries.ts'
import type { Route } from './+types/print-sheet.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `A sheet for ${loaderData?.perspective.name ?? 'paper'} – Critical Friend` },
]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.set-up', async ({ db, actor }) => {
    const { selfReviewId, perspectiveId } = args.params
    demand(mayLead(actor, selfReviewId))
    return getPaperPage(db, selfReviewId, perspectiveId)
  })
}

export default function PrintSheet({ loaderData }: Route.ComponentProps) {
  const { selfReview, perspective, framework, version, declared, themes, words } = loaderData
  const hint = oneHintOf(themes)
  const by = selfReview.answersBy ? ` Please hand it back by ${longDay(selfReview.answersBy)}.` : ''
  return (
    <div className={styles.sheet}>
      <Page
        crumbs={trailTo(selfReview, `A sheet for ${perspective.name}`, { label: 'Who answers', path: 'who' })}
        kicker={`${framework}, version ${version.label}, for ${perspective.name}`}
        heading="How do you see it?"
        lede={`Mark one box for each element. ${hint}${by}`}
        notice={<PrintHint typeIn={`${baseOf(selfReview.id)}/who/${perspective.id}/on-paper`} />}
      >
        <section className={styles.declared}>
          <h2>Who will see what you answer</h2>
          <ul>
            {declared.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
        {perspective.mode === 'own_name' && <p className={styles.line}>Your name</p>}
        {perspective.mode === 'in_the_room' && <p className={styles.line}>Who is in the room</p>}
        {themes.map((theme) => (
          <Section key={theme.id} heading={theme.title}>
            {theme.elements.map((element) => (
              <OnPaper key={element.id} element={element} words={words} saysHint={!hint} />
            ))}
          </Section>
        ))}
      </Page>
    </div>
  )
}

type Asked = Route.ComponentProps['loaderData']['themes'][number]['elements'][number]

/** How to choose a level without a description, if that is the same for every element; otherwise each says its own. */
function oneHintOf(themes: Route.ComponentProps['loaderData']['themes']): string {
  const hints = new Set(
    themes.flatMap(({ elements }) => elements.map(({ levels }) => undescribedHint(levels))),
  )
  return hints.size === 1 ? [...hints].join('') : ''
}

/** One element on paper: its descriptions, a box for each word, a line for a comment. */
function OnPaper({
  element,
  words,
  saysHint,
}: {
  element: Asked
  words: readonly string[]
  saysHint: boolean
}) {
  const hint = undescribedHint(element.levels)
  return (
    <article className={styles.element}>
      <h3>{element.title}</h3>
      {saysHint && hint && <p>{hint}</p>}
      <div className={styles.ends}>
        {element.levels
          .filter(({ description }) => description !== null)
          .map(({ word, description }) => (
            <p key={word}>
              <b>{capital(word)}</b> {description}
            </p>
          ))}
      </div>
      <p className={styles.boxes}>
        {[...words, 'not mine to judge'].map((word) => (
          <span key={word}>
            <i aria-hidden="true" /> {capital(word)}
          </span>
        ))}
      </p>
      <p className={styles.line}>Comment</p>
    </article>
  )
}
