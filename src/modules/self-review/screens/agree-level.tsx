import { data, redirect } from 'react-router'
import { demand } from '#src/platform/refusal.ts'
import { ErrorSummary, Page, Section, VisibleTo } from '#src/ui/index.ts'
import { evidenceIn, isSameWriting, joinWriting, type Written } from '../agreeing.ts'
import { positionOf } from '../answering/posted.ts'
import { agreeLevel } from '../commands/agree.ts'
import { enter } from '../enter.ts'
import { agreeForm } from '../forms.ts'
import { mayAgree } from '../gates.ts'
import { AgreeForm } from '../parts/agree-form.tsx'
import { SaidByGroups } from '../parts/said-by-groups.tsx'
import { baseOf, trailTo } from '../parts/trail.ts'
import { mayLead } from '../policy.ts'
import { getAgreePage } from '../queries/agree-page.ts'
import type { Route } from './+types/agree-level.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.element.title ?? 'Agree a level'} – Critical Friend` },
]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.agree', async ({ db, actor }) => {
    const { selfReviewId, elementId } = args.params
    demand(mayLead(actor, selfReviewId))
    const page = await getAgreePage(db, selfReviewId, elementId)
    demand(mayAgree(page.state))
    return page
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.agree', async ({ db, actor, form, typed }) => {
    const { selfReviewId, elementId } = args.params
    demand(mayLead(actor, selfReviewId))
    const {
      element,
      words,
      state,
      settled: theirs,
      selfReview,
    } = await getAgreePage(db, selfReviewId, elementId)
    demand(mayAgree(state))
    const input = form(agreeForm)
    if (!input.ok) return input.errors
    const { level, rationale, evidence, isPriority, version, keep = 'mine' } = input.value
    const mine: Written = {
      ...{ level: positionOf(level, words), rationale },
      ...{ evidence: evidenceIn(evidence), isPriority: isPriority === 'yes' },
    }
    const list = `${baseOf(selfReviewId)}/agree`
    if (theirs && isSameWriting(mine, theirs)) return redirect(list)
    if ((theirs?.version ?? 0) !== version) return data({ theirs, typed }, { status: 409 })
    const written = theirs ? joinWriting(keep, mine, theirs) : mine
    const said = { title: element.title, levelWord: written.level && (words[written.level - 1] ?? null) }
    const isWritten = await agreeLevel(db, actor, selfReview, said, { ...written, elementId, version })
    if (isWritten) return redirect(list)
    const { settled } = await getAgreePage(db, selfReviewId, elementId)
    return data({ theirs: settled, typed }, { status: 409 })
  })
}

export default function AgreeLevel({ loaderData, actionData }: Route.ComponentProps) {
  const { selfReview, element, groups, words } = loaderData
  const theirs = actionData && 'theirs' in actionData ? actionData.theirs : null
  const errors = actionData && 'errors' in actionData ? actionData.errors : []
  const meanwhile = theirs && {
    field: 'keep',
    message: `${theirs.agreedBy} wrote about this meanwhile. Choose what to keep.`,
  }
  return (
    <Page
      crumbs={trailTo(selfReview, element.title, { label: 'Agree', path: 'agree' })}
      kicker={element.theme}
      heading={element.title}
      lede="What do you say together, having heard everybody?"
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={meanwhile ? [meanwhile] : errors} />}
    >
      <Section heading="What each group said">
        <SaidByGroups groups={groups} words={words} base={baseOf(selfReview.id)} elementId={element.id} />
      </Section>
      <Section heading="What we agree">
        <AgreeForm
          words={words}
          levels={element.levels}
          lastTime={loaderData.lastTime}
          suggestions={element.evidence}
          named={loaderData.named}
          settled={loaderData.settled}
          theirs={theirs}
          typed={actionData?.typed ?? null}
          errors={errors}
        />
      </Section>
    </Page>
  )
}
