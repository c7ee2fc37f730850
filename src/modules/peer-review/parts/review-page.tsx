import type { ReactNode } from 'react'
import { href } from 'react-router'
import { type Crumb, MarginSection, Notice, Page, type PageProps, Stages } from '#src/ui/index.ts'
import { missingWords, type ReviewFrame } from '../review-frame.ts'
import type { News } from '../review-news.ts'
import { SafeguardingSection } from './safeguarding.tsx'
import { StageNotes } from './stage-notes.tsx'

type ReviewPageProps = Omit<PageProps, 'crumbs' | 'margin'> & {
  review: ReviewFrame
  /** Where the page stands below the review's task list; left out on the task list itself. */
  here?: string
  /** The reader's own next step; without it, what the next stage waits for is shown. */
  nextStep?: ReactNode
  /** `MarginSection`s after the next step and the safeguarding lead. */
  margin?: ReactNode
}

/** Every page of a review: the way back, the strip of stages, the next step, and whom to tell about a worry for a child. */
export function ReviewPage({ review, here, nextStep, margin, children, ...page }: ReviewPageProps) {
  const waits = missingWords(review)
  return (
    <Page
      {...page}
      notice={page.notice || (review.news && <JustDone news={review.news} />)}
      crumbs={crumbsOf(review, here)}
      margin={
        <>
          {(nextStep || waits) && (
            <MarginSection heading={nextStep ? 'Your next step' : 'What is still missing'}>
              {nextStep || <p>{waits}</p>}
            </MarginSection>
          )}
          <SafeguardingSection trust={review.host} lead={review.safeguarding} />
          {margin}
          <MarginSection heading="Who sees what, when">
            <StageNotes strip={review.strip} />
          </MarginSection>
        </>
      }
    >
      <Stages
        label={`Stages of ${review.title}`}
        stages={review.strip.map((stage) => ({
          label: stage.label,
          state: stage.when,
          when: stage.isLate ? `${stage.dates}, late` : stage.dates,
        }))}
      />
      {children}
    </Page>
  )
}

/** What was just done, who was sent a message, and what comes next. */
function JustDone({ news }: { news: News }) {
  return (
    <Notice kind="success" heading={`${news.happened}.`}>
      {news.told && <p>{news.told}</p>}
      <p>{news.next}</p>
    </Notice>
  )
}

function crumbsOf(review: ReviewFrame, here?: string): Crumb[] {
  const toPartnership = href('/review/partnerships/:partnershipId', { partnershipId: review.partnershipId })
  const title: Crumb = here
    ? { label: review.title, href: href('/review/:reviewId', { reviewId: review.id }) }
    : { label: review.title }
  return [
    { label: 'Review', href: href('/review') },
    review.seesPartnership
      ? { label: review.partnership, href: toPartnership }
      : { label: review.partnership },
    title,
    ...(here ? [{ label: here }] : []),
  ]
}
