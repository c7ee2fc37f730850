import { href, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { demand } from '#src/platform/refusal.ts'
import { EmptyState, LinkButton, VisibleTo } from '#src/ui/index.ts'
import { atReview, enter } from '../../at-review.ts'
import { countNotes } from '../../evidence/queries.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { moveFinding, removeFinding } from '../commands/write-finding.ts'
import { findingIntentForm } from '../forms.ts'
import { DraftFindings, FindingRemoved, LooseNotes } from '../parts/draft-findings.tsx'
import { mayShareFindings, mayWriteFindings } from '../policy.ts'
import { getFinding, listFindings } from '../queries.ts'
import { mayShare } from '../sharing.ts'
import type { Route } from './+types/sort-notes.ts'

export const meta = () => [{ title: 'Sort notes into findings – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.sort-notes', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId, args.request)
    if (review.facts.areFindingsShared)
      throw redirect(href('/review/:reviewId/findings', { reviewId: review.id }))
    const findings = await listFindings(db, review.id)
    const rested = new Set(findings.flatMap((finding) => finding.notes.map((note) => note.id)))
    const notes = (await countNotes(db, review.id)).reduce((sum, count) => sum + count.notes, 0)
    const removed = new URL(args.request.url).searchParams.get('removed')
    const ready = mayShare(findings)
    return {
      review: frame,
      findings,
      loose: notes - rested.size,
      isLead: asker.roles.includes('lead_reviewer'),
      write: mayWriteFindings(asker),
      share: ready.ok ? mayShareFindings(asker) : ready,
      removed: removed ? await getFinding(db, review.id, removed) : null,
      visibleTo: await visibleTo(
        db,
        'see-notes',
        review.id,
        'Nobody else until the lead reviewer shares them.',
      ),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.sort-notes', async ({ db, actor, form }) => {
    const input = form(findingIntentForm)
    if (!input.ok) return input.errors
    const { review, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayWriteFindings(asker))
    const { intent, findingId } = input.value
    if (intent === 'up' || intent === 'down') {
      const ids = (await listFindings(db, review.id)).map((finding) => finding.id)
      await moveFinding(db, review, { ids, findingId, way: intent })
    } else {
      await removeFinding(db, review, findingId, intent)
    }
    const to = href('/review/:reviewId/sorting', { reviewId: review.id })
    return redirect(intent === 'remove' ? `${to}?removed=${findingId}` : to)
  })
}

export default function SortNotes({ loaderData }: Route.ComponentProps) {
  const { review, findings, loose, isLead, write, share, removed } = loaderData
  useLive(review.id)
  const toNew = href('/review/:reviewId/sorting/new', { reviewId: review.id })
  const add = (
    <LinkButton
      to={toNew}
      kind={findings.length > 0 ? 'quiet' : 'primary'}
      disabledBecause={write.ok ? null : write.because}
    >
      Write a finding
    </LinkButton>
  )
  return (
    <ReviewPage
      review={review}
      here="Sorting"
      heading="What do your notes say together?"
      lede="Each finding is one sentence for the host, and rests on notes from at least two methods and two roles, or says that it was heard once."
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={removed?.isRemoved && <FindingRemoved finding={removed} />}
      nextStep={
        isLead && (
          <LinkButton
            to={href('/review/:reviewId/sorting/check', { reviewId: review.id })}
            disabledBecause={share.ok ? null : share.because}
          >
            Check what the host will see
          </LinkButton>
        )
      }
      margin={loose > 0 && <LooseNotes loose={loose} />}
    >
      {findings.length > 0 ? (
        <>
          <DraftFindings reviewId={review.id} findings={findings} mayWrite={write.ok} />
          {add}
        </>
      ) : (
        <EmptyState heading="No finding yet" action={add}>
          <p>
            Read the notes together. Where several say something, from more than one side, write it as one
            sentence: a strength to share, a question to consider, or something heard differently by different
            people. Never a grade.
          </p>
        </EmptyState>
      )}
    </ReviewPage>
  )
}
