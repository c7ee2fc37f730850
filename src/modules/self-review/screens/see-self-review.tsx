import { sendsMail } from '#src/platform/env.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { Notice, Page, TaskList, VisibleTo } from '#src/ui/index.ts'
import { SelfReviewMargin, WithdrawnVersion } from '../cycles/parts/self-review-margin.tsx'
import { enter } from '../enter.ts'
import { getSelfReviewPage } from '../queries/self-review-page.ts'
import type { Route } from './+types/see-self-review.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.name ?? 'Self-review'} – Critical Friend` },
]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.see', async ({ db, actor }) => ({
    ...(await getSelfReviewPage(db, actor, args.params.selfReviewId)),
    notice: noticeAt(args.request.url),
  }))
}

/** What was just done, as the address says; where no message leaves from here, that those who are asked have none yet. */
function noticeAt(url: string): string | null {
  const done = new URL(url).searchParams.get('done')
  return done === 'opened' && !sendsMail() ? 'opened-untold' : done
}

const notices: Record<string, { heading: string; words: string }> = {
  answered: {
    heading: 'Your answers are saved, and you have finished.',
    words: 'You can change them until the reveal.',
  },
  complete: {
    heading: 'Your answers are saved, and count.',
    words: 'Every element has an answer. You can change them until the reveal.',
  },
  unfinished: {
    heading: 'Your answers are saved, and not finished.',
    words:
      'Only finished answers count. Come back before the reveal and answer every element, or say there that you have finished.',
  },
  later: { heading: 'Your answers are saved.', words: 'Come back whenever you like, until the reveal.' },
  opened: {
    heading: 'Answering is open.',
    words: 'Everybody who is asked has been sent a message with the link.',
  },
  'opened-untold': {
    heading: 'Answering is open.',
    words:
      'No mail goes out from here so far: the messages with the link wait in the outbox of whoever runs this installation. Until then give people the address of this page.',
  },
  moved: {
    heading: 'The self-review has moved to the newer version.',
    words: 'Whatever was answered is carried over. Those who answer are asked to confirm it.',
  },
  deadline: { heading: 'The day is saved.', words: 'Whoever opens the self-review sees it.' },
  revealed: { heading: 'The answers are in.', words: 'Answering has closed, and everybody has been told.' },
  'revealed-before': {
    heading: 'This had been revealed already.',
    words: 'Another leader was quicker. It happened once, and nothing is lost.',
  },
}

export default function SeeSelfReview({ loaderData }: Route.ComponentProps) {
  const { id, name, kicker, state, steps } = loaderData
  useLive(id)
  const notice = notices[loaderData.notice ?? '']
  return (
    <Page
      crumbs={[{ label: 'Know', href: '/know' }, { label: name }]}
      kicker={kicker}
      heading={name}
      lede={loaderData.isAgreed ? ledes.agreed : ledes[state]}
      notice={
        notice ? (
          <Notice kind="success" heading={notice.heading}>
            <p>{notice.words}</p>
          </Notice>
        ) : (
          loaderData.withdrawn && <WithdrawnVersion id={id} withdrawn={loaderData.withdrawn} />
        )
      }
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      margin={<SelfReviewMargin {...loaderData} />}
    >
      <TaskList label="Steps of the self-review" tasks={steps} />
    </Page>
  )
}

const ledes = {
  'setting up':
    'People look at the organisation from where they stand. First its leaders decide who is asked, and how each group speaks.',
  answering: 'People are answering. Nobody else sees any answer until it is revealed.',
  revealed:
    'Everybody has been heard. Now the leaders talk, agree a level for each element, and choose what to work on.',
  agreed: 'Everybody has been heard, and what was heard has been settled, element by element.',
}
