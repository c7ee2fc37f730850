import { data, href, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { demand } from '#src/platform/refusal.ts'
import { clockTime, londonDay, longDay } from '#src/ui/dates.ts'
import { EmptyState, ErrorSummary, Section, TwoVersions, VisibleTo } from '#src/ui/index.ts'
import { atReview, enter, saying } from '../../at-review.ts'
import { withFaults } from '../../faults.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { holdDebrief, saveDebrief } from '../commands/debrief.ts'
import { debriefForm, debriefIntentForm, faultInHeldDay, heldForm } from '../forms.ts'
import { DebriefForm, DebriefText, HeardAndThought, HeldFields, HeldForm } from '../parts/debrief-form.tsx'
import { mayHoldDebrief, mayRunDebrief } from '../policy.ts'
import { type Debrief, getDebrief, readFindings, readReflections } from '../queries.ts'
import type { Route } from './+types/run-debrief.ts'

export const meta = () => [{ title: 'The debrief – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.see-debrief', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId, args.request)
    const isHost = asker.roles.includes('host_leader')
    const findings = (await readFindings(db, actor, review.id))?.content.findings ?? null
    return {
      review: frame,
      debrief: await getDebrief(db, review.id),
      dates: review.dates,
      findings,
      reflections: findings ? await readReflections(db, actor, review.id, isHost) : [],
      runs: mayRunDebrief(asker).ok,
      isAssociate: asker.roles.includes('associate'),
      hold: mayHoldDebrief(asker),
      visibleTo: await visibleTo(db, 'see-debrief', review.id),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.run-debrief', async ({ db, actor, form }) => {
    const wanted = form(debriefIntentForm)
    if (!wanted.ok) return wanted.errors
    const { review, asker } = await atReview(db, actor, args.params.reviewId)
    const isHolding = wanted.value.intent === 'hold'
    const held = isHolding ? form(heldForm) : null
    if (held && !held.ok) return held.errors
    const input = form(debriefForm)
    if (!input.ok) return input.errors
    const fault = held && faultInHeldDay(held.value.heldOn, londonDay(new Date()))
    if (fault) return withFaults([fault], { ...input.value, ...held.value })
    demand(isHolding ? mayHoldDebrief(asker) : mayRunDebrief(asker))
    const version = await saveDebrief(db, review, input.value)
    if (version === null)
      return data({ theirs: await getDebrief(db, review.id), typed: input.value }, { status: 409 })
    if (!held) return data({ saved: { version, at: clockTime(new Date()) } })
    await holdDebrief(db, review, held.value.heldOn)
    return redirect(saying('debrief-held', href('/review/:reviewId/debrief', { reviewId: review.id })))
  })
}

export default function RunDebrief({ loaderData, actionData }: Route.ComponentProps) {
  const { review, debrief, dates, findings, reflections, runs, isAssociate, hold } = loaderData
  useLive(runs ? null : review.id)
  const errors = actionData && 'errors' in actionData ? actionData.errors : undefined
  const saved = actionData && 'saved' in actionData ? actionData.saved : null
  const conflict = actionData && 'theirs' in actionData ? actionData : null
  const isToHold = isAssociate && !dates.debriefHeldOn
  const held = { verdict: hold, errors, planned: dates.debriefOn }
  return (
    <ReviewPage
      review={review}
      here="The debrief"
      heading="The debrief"
      lede={
        dates.debriefHeldOn
          ? `Held on ${longDay(dates.debriefHeldOn)}.`
          : dates.debriefOn
            ? `To be held on ${longDay(dates.debriefOn)}. ${review.host} turns what it heard and thinks into intentions.`
            : `${review.host} turns what it heard and thinks into intentions.`
      }
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={errors && <ErrorSummary errors={errors} />}
    >
      {conflict && (
        <TwoVersions
          fields={[
            { label: 'Agenda', theirs: conflict.theirs.agenda, mine: conflict.typed.agenda },
            { label: 'What was heard', theirs: conflict.theirs.heard, mine: conflict.typed.heard },
            { label: 'Next steps', theirs: conflict.theirs.nextSteps, mine: conflict.typed.nextSteps },
          ]}
        />
      )}
      {runs ? (
        <DebriefForm
          {...{ debrief, conflict, saved, errors }}
          typed={errors && (actionData as { typed?: Partial<Debrief> }).typed}
        >
          {isToHold && <HeldFields {...held} />}
        </DebriefForm>
      ) : (
        <DebriefText debrief={debrief} />
      )}
      {isToHold && !runs && <HeldForm {...held} />}
      <Section heading="What was found, and what the host makes of it">
        {findings ? (
          <HeardAndThought host={review.host} findings={findings} reflections={reflections} />
        ) : (
          <EmptyState heading="The findings are not shared yet">
            <p>They stand here beside the host’s reflections, once each side has shared its own.</p>
          </EmptyState>
        )}
      </Section>
    </ReviewPage>
  )
}
