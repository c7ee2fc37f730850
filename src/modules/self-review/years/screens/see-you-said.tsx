import { visibleTo } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { ButtonRow, EmptyState, LinkButton, Page, Section, TaskList, VisibleTo } from '#src/ui/index.ts'
import { inSentence } from '#src/ui/words.ts'
import { enter } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { isContributor, isLeader } from '../../policy.ts'
import { getMySeat } from '../../queries/answers.ts'
import { getSelfReview } from '../../queries/self-reviews.ts'
import { GroupTold } from '../parts/group-told.tsx'
import { findReleased, listReplies } from '../replies.ts'
import { hearBefore, saidThen } from '../said-then.ts'
import { toldWords } from '../you-said.ts'
import type { Route } from './+types/see-you-said.ts'

export const meta = () => [{ title: 'You said, we did – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.see-you-said', async ({ db, actor }) => {
    const { selfReviewId: id } = args.params
    const selfReview = await getSelfReview(db, id)
    const groups = isLeader(actor, id) ? ((await listReplies(db, selfReview)) ?? []) : null
    const seat = isContributor(actor, id) ? await getMySeat(db, id) : null
    return {
      ...{ id, name: selfReview.name, isAnswering: selfReview.state === 'answering' },
      groups:
        groups?.map(({ id: key, name, reply, notTold }) => ({
          ...{ key, name, isReleased: reply.isReleased },
          hasMore: reply.isReleased && notTold.length > 0,
        })) ?? null,
      mine: seat && { group: seat.perspective, ...(await toldTo(db, id, seat)) },
      visibleTo: await visibleTo(
        db,
        groups ? 'lead-self-review' : 'see-self-review',
        id,
        also(groups !== null),
      ),
    }
  })
}

/** What somebody's group was told, and what it said then, for those who were in it. */
async function toldTo(db: Db, id: string, seat: { perspective: string; perspectiveId: string }) {
  const reply = await findReleased(db, id, seat.perspectiveId)
  const heard = reply && (await hearBefore(db, id, 'own'))
  return { reply, said: heard && saidThen(heard, seat.perspective) }
}

const also = (leads: boolean) =>
  leads ? 'Each group reads its own, once you release it.' : 'Each group reads its own.'

function noteOn({ isReleased, hasMore }: { isReleased: boolean; hasMore: boolean }): string {
  if (!isReleased) return 'Not released yet.'
  return hasMore ? 'They can read it. Levels have moved since; they have not been told.' : 'They can read it.'
}

export default function SeeYouSaid({ loaderData }: Route.ComponentProps) {
  const { id, name, groups, mine, isAnswering } = loaderData
  useLive(id)
  const base = baseOf(id)
  return (
    <Page
      crumbs={trailTo({ id, name }, 'You said, we did')}
      heading="What came of what you said?"
      lede={groups ? groups.length > 0 && toldWords(groups) : mine?.reply && `To ${inSentence(mine.group)}.`}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      {groups && groups.length > 0 && (
        <Section
          heading="What each group is told"
          lede="Look at it before anybody else does: the priorities you took on what the group spoke up for, the actions that are done, the levels that moved. Change the wording, then release it."
        >
          <TaskList
            label="Groups"
            tasks={groups.map((group) => ({
              label: group.name,
              href: `${base}/you-said/${group.key}`,
              note: noteOn(group),
              status: group.isReleased ? 'done' : 'not-yet',
            }))}
          />
        </Section>
      )}
      {mine?.reply ? (
        <>
          <GroupTold group={mine.group} reply={mine.reply} said={mine.said} />
          {isAnswering && (
            <ButtonRow>
              <LinkButton to={`${base}/respond`}>Say how you see it now</LinkButton>
            </ButtonRow>
          )}
        </>
      ) : (
        (!groups || groups.length === 0) && (
          <Section heading="You said, we did">
            <EmptyState
              heading="There is nothing to read yet"
              action={<LinkButton to={base}>Back</LinkButton>}
            >
              Where there was a self-review before this one, its leaders tell each group here what its answers
              changed: priorities, actions that are done, levels that moved. Yours has not been told.
            </EmptyState>
          </Section>
        )
      )}
    </Page>
  )
}
