import { visibleTo } from '#src/modules/people/index.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { Notice, Page, TaskList, VisibleTo } from '#src/ui/index.ts'
import { getMarginFacts } from '../cycles/margin-facts.ts'
import { SelfReviewMargin, WithdrawnVersion } from '../cycles/parts/self-review-margin.tsx'
import { enter } from '../enter.ts'
import { baseOf } from '../parts/trail.ts'
import { isContributor, isLeader } from '../policy.ts'
import { listElementFacts } from '../queries/agreements.ts'
import { getMySeat } from '../queries/answers.ts'
import { disclosingOf } from '../queries/disclosing.ts'
import { listPerspectives, listPerspectivesAsked } from '../queries/perspectives.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { stepsOf } from '../steps.ts'
import type { Route } from './+types/see-self-review.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.name ?? 'Self-review'} – Critical Friend` },
]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.see', async ({ db, actor }) => {
    const selfReview = await getSelfReview(db, args.params.selfReviewId)
    const { id, name, framework, frameworkVersion, frameworkVersionId, state, answersBy, sharesYear } =
      selfReview
    const leads = isLeader(actor, id)
    const seat = isContributor(actor, id) ? await getMySeat(db, id) : null
    const elements = await listElementFacts(db, selfReview)
    return {
      ...{ id, name, frameworkVersionId, state, answersBy },
      kicker: sharesYear ? `Version ${frameworkVersion}` : `${framework}, version ${frameworkVersion}`,
      notice: new URL(args.request.url).searchParams.get('done'),
      ...(await getMarginFacts(db, selfReview, leads)),
      visibleTo: await visibleTo(
        db,
        'see-self-review',
        id,
        'What each may see of the answers is said where they are.',
      ),
      isAgreed: state === 'revealed' && elements.every((element) => element.agreement),
      steps: stepsOf({
        base: baseOf(id),
        leads,
        state,
        answersBy,
        partnershipId: selfReview.partnershipId,
        ...(await disclosingOf(db, actor, selfReview)),
        mine: seat && { perspective: seat.perspective, hasAnswered: seat.hasAnswered },
        perspectives: leads
          ? await (state === 'revealed' ? listPerspectives : listPerspectivesAsked)(db, id)
          : [],
        elements,
        priorities: elements.filter((element) => element.isPriority).length,
      }),
    }
  })
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
