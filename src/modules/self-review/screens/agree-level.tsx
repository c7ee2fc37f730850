import { demand } from '#src/platform/refusal.ts'
import { ErrorSummary, Page, Section, VisibleTo } from '#src/ui/index.ts'
import { AgreeForm } from '../discussing/parts/agree-form.tsx'
import { SaidByGroups } from '../discussing/parts/said-by-groups.tsx'
import { receiveAgreement } from '../discussing/receive-agreement.ts'
import { enter } from '../enter.ts'
import { mayAgree } from '../gates.ts'
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
  return enter(args, 'self-review.agree', async (here) => {
    const { selfReviewId, elementId } = args.params
    demand(mayLead(here.actor, selfReviewId))
    return receiveAgreement(here, { selfReviewId, elementId }, `${baseOf(selfReviewId)}/agree`)
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
          outside={loaderData.outside}
          settled={loaderData.settled}
          theirs={theirs}
          typed={actionData?.typed ?? null}
          errors={errors}
        />
      </Section>
    </Page>
  )
}
