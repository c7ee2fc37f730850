import { seersOf } from '#src/modules/disclosure/index.ts'
import { visibleToSeers } from '#src/modules/people/index.ts'
import { londonDay, longDay } from '#src/ui/dates.ts'
import { VisibleTo } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { headOf } from '../../partnerships/mine.ts'
import { PartnershipPage } from '../../partnerships/parts/partnership-page.tsx'
import { getPartnership } from '../../partnerships/queries.ts'
import { getDisclosedPlan } from '../disclosing.ts'
import { PlanCopy } from '../parts/plan-copy.tsx'
import type { Route } from './+types/read-plan.ts'

export const meta = () => [{ title: 'A plan – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.read-plan', async ({ db, actor }) => {
    const partnership = await getPartnership(db, args.params.partnershipId)
    const { partners } = partnership
    const trust = partners.find(({ organisationId }) => organisationId === args.params.trustId)
    const disclosed = await getDisclosedPlan(db, actor, partnership.id, trust?.organisationId ?? '')
    return {
      head: headOf(partnership),
      trust: trust?.name ?? '',
      copy: disclosed.content,
      day: longDay(londonDay(disclosed.disclosedAt)),
      visibleTo: await visibleToSeers(db, await seersOf(db, disclosed.id)),
    }
  })
}

export default function ReadPlan({ loaderData }: Route.ComponentProps) {
  const { head, trust, copy, day } = loaderData
  return (
    <PartnershipPage
      partnership={head}
      here="A plan"
      heading={`What ${trust} will do`}
      lede={`${trust} lets you read its plan as it stood on ${day}. It is theirs; it is no report and no promise to you.`}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      <PlanCopy copy={copy} label={`Disclosed by ${trust} on ${day}`} />
    </PartnershipPage>
  )
}
