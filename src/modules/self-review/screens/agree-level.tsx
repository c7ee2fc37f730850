import { data, href, redirect } from 'react-router'
import { elementsOf } from '#src/modules/frameworks/index.ts'
import { visibleTo } from '#src/modules/people/index.ts'
import { demand, notFound } from '#src/platform/refusal.ts'
import { ErrorSummary, Page, Section, VisibleTo } from '#src/ui/index.ts'
import { evidenceIn, isSameWriting, joinWriting, type Written } from '../agreeing.ts'
import { positionOf } from '../answering/posted.ts'
import { agreeLevel } from '../commands/agree.ts'
import { enter } from '../enter.ts'
import { agreeForm } from '../forms.ts'
import { mayAgree } from '../gates.ts'
import { commentSource } from '../hearing/cell-view.ts'
import { levelWord } from '../middle.ts'
import { AgreeForm } from '../parts/agree-form.tsx'
import { SaidByGroups } from '../parts/said-by-groups.tsx'
import { mayLead } from '../policy.ts'
import { findAgreement } from '../queries/agreements.ts'
import { listComments } from '../queries/cell.ts'
import { getHeard } from '../queries/heat-map.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import type { Route } from './+types/agree-level.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.element.title ?? 'Agree a level'} – Critical Friend` },
]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.agree', async ({ db, actor }) => {
    const { selfReviewId, elementId } = args.params
    demand(mayLead(actor, selfReviewId))
    const heard = await getHeard(db, selfReviewId, 'all')
    demand(mayAgree(heard.state))
    const element = elementsOf(heard.framework).find(({ id }) => id === elementId)
    const row = heard.heatMap.rows.find(({ id }) => id === elementId)
    if (!element || !row) notFound('There is no such element in this self-review.')
    const comments = await listComments(db, selfReviewId, elementId)
    return {
      ...{ selfReviewId, element, cycle: heard.cycle, words: heard.framework.words },
      before: row.agreed?.before ?? null,
      groups: heard.perspectives.map((perspective, index) => ({
        id: perspective.id,
        name: perspective.name,
        cell: row.cells[index]!,
        comments: comments
          .filter((comment) => comment.perspectiveId === perspective.id)
          .map(({ id, said, saidBy }) => ({ id, said, source: commentSource(perspective, saidBy) })),
      })),
      settled: await findAgreement(db, selfReviewId, elementId),
      visibleTo: await visibleTo(db, 'see-heat-map', selfReviewId),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.agree', async ({ db, actor, form, typed }) => {
    const { selfReviewId, elementId } = args.params
    demand(mayLead(actor, selfReviewId))
    const selfReview = await getSelfReview(db, selfReviewId)
    demand(mayAgree(selfReview.state))
    const input = form(agreeForm)
    if (!input.ok) return input.errors
    const { framework } = await getHeard(db, selfReviewId, 'all')
    const element = elementsOf(framework).find(({ id }) => id === elementId)
    if (!element) notFound('There is no such element in this self-review.')
    const { level, rationale, evidence, isPriority, version, keep = 'mine' } = input.value
    const mine: Written = {
      level: positionOf(level, framework.words),
      rationale,
      evidence: evidenceIn(evidence),
      isPriority: isPriority === 'yes',
    }
    const theirs = await findAgreement(db, selfReviewId, elementId)
    const list = href('/know/self-reviews/:selfReviewId/agree', { selfReviewId })
    if (theirs && isSameWriting(mine, theirs)) return redirect(list)
    if ((theirs?.version ?? 0) !== version) return data({ theirs, typed }, { status: 409 })
    const written = theirs ? joinWriting(keep, mine, theirs) : mine
    const levelSaid = written.level && levelWord(written.level, framework.words)
    const isWritten = await agreeLevel(
      db,
      actor,
      selfReview,
      { title: element.title, levelWord: levelSaid },
      { ...written, elementId, version },
    )
    if (!isWritten)
      return data({ theirs: await findAgreement(db, selfReviewId, elementId), typed }, { status: 409 })
    return redirect(list)
  })
}

export default function AgreeLevel({ loaderData, actionData }: Route.ComponentProps) {
  const { selfReviewId, element, groups, words, settled } = loaderData
  const base = href('/know/self-reviews/:selfReviewId', { selfReviewId })
  const theirs = actionData && 'theirs' in actionData ? actionData.theirs : null
  const errors = actionData && 'errors' in actionData ? actionData.errors : undefined
  return (
    <Page
      crumbs={[
        { label: `Self-review ${loaderData.cycle}`, href: base },
        { label: 'Agree', href: `${base}/agree` },
        { label: element.title },
      ]}
      kicker={element.theme}
      heading={element.title}
      lede="What do you say together, having heard everybody?"
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={
        <ErrorSummary
          errors={
            theirs
              ? [
                  {
                    field: 'keep',
                    message: `${theirs.agreedBy} wrote about this meanwhile. Choose what to keep.`,
                  },
                ]
              : errors
          }
        />
      }
    >
      <Section heading="What each group said">
        <SaidByGroups groups={groups} words={words} base={base} elementId={element.id} />
      </Section>
      <Section heading="What we agree">
        <AgreeForm
          words={words}
          levels={element.levels}
          before={loaderData.before}
          suggestions={element.evidence}
          settled={settled}
          theirs={theirs}
          typed={actionData?.typed ?? null}
          errors={errors ?? []}
        />
      </Section>
    </Page>
  )
}
