import { visibleTo } from '#src/modules/people/index.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { demand } from '#src/platform/refusal.ts'
import { ErrorSummary, Page, VisibleTo } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { mayAgree } from '../../gates.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { mayLead } from '../../policy.ts'
import { ArrangeForm } from '../parts/arrange-form.tsx'
import styles from '../parts/talk.module.css'
import { TalkStage } from '../parts/talk-stage.tsx'
import { getTalk } from '../queries.ts'
import { receiveTalk } from '../receive-talk.ts'
import type { Route } from './+types/discuss.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.talk?.element.title ?? 'The discussion'} – Critical Friend` },
]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.discuss', async ({ db, actor }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const wanted = new URL(args.request.url).searchParams.get('element')
    const page = await getTalk(db, id, wanted)
    demand(mayAgree(page.state))
    return { ...page, id, isPinned: wanted !== null, visibleTo: await visibleTo(db, 'see-heat-map', id) }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.discuss', async (here) => {
    const { selfReviewId } = args.params
    demand(mayLead(here.actor, selfReviewId))
    return receiveTalk(here, selfReviewId, `${baseOf(selfReviewId)}/discuss`)
  })
}

export default function Discuss({ loaderData, actionData }: Route.ComponentProps) {
  const { id, talk, name, line } = loaderData
  useLive(id, { keepsTyped: true })
  const theirs = actionData && 'theirs' in actionData ? actionData.theirs : null
  const errors = actionData && 'errors' in actionData ? actionData.errors : []
  const meanwhile = theirs && {
    field: 'keep',
    message: `${theirs.agreedBy} wrote about this meanwhile. Choose what to keep.`,
  }
  const here = `${baseOf(id)}/discuss`
  const leaders = [...new Set(loaderData.visibleTo.people.map(({ name }) => name))]
  return (
    <div className={talk ? styles.talk : undefined}>
      <Page
        width={talk ? 'wall' : 'form'}
        crumbs={trailTo({ id, name }, 'Discussion')}
        kicker={talk && `${talk.place.words} · ${talk.element.theme}`}
        heading={talk ? talk.element.title : 'What do you make of it, together?'}
        lede={talk ? null : opening}
        visibleTo={<VisibleTo {...loaderData.visibleTo} />}
        notice={<ErrorSummary errors={meanwhile ? [meanwhile] : errors} />}
      >
        {talk ? (
          <TalkStage
            {...{ talk, line, here, leaders, theirs, errors }}
            isPinned={loaderData.isPinned}
            typed={actionData?.typed ?? null}
          />
        ) : (
          <ArrangeForm intent="begin" ordering="differ" notesBy="" {...{ leaders, here, errors }} />
        )}
      </Page>
    </div>
  )
}

const opening =
  'One element at a time, large enough for a wall. Every leader who opens this page sees the same element at the same moment.'
