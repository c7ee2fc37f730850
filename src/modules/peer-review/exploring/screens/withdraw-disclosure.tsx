import { Form, href, redirect } from 'react-router'
import { demand } from '#src/platform/refusal.ts'
import { Button, ButtonRow, LinkButton } from '#src/ui/index.ts'
import { ownedBy } from '#src/ui/words.ts'
import { enter } from '../../enter.ts'
import { getMySide, headOf } from '../../partnerships/mine.ts'
import { otherSide } from '../../partnerships/partnership.ts'
import { PartnershipPage } from '../../partnerships/parts/partnership-page.tsx'
import { withdrawSelfReview } from '../disclosing.ts'
import { mayWithdrawSelfReview } from '../policy.ts'
import { isStanding } from '../standing.ts'
import type { Route } from './+types/withdraw-disclosure.ts'

export const meta = () => [{ title: 'Withdraw your self-review – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.disclose-self-review', async ({ db }) => {
    const { partnership, mine } = await getMySide(db, args.params.partnershipId)
    const verdict = mayWithdrawSelfReview({
      isStanding: await isStanding(db, partnership.id, mine.organisationId),
      exploringHeldOn: partnership.exploringHeldOn,
    })
    return {
      partnership: headOf(partnership),
      other: otherSide(partnership, mine.organisationId)?.name ?? 'your partner',
      because: verdict.ok ? null : verdict.because,
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.disclose-self-review', async ({ db }) => {
    const side = await getMySide(db, args.params.partnershipId)
    const { partnership, mine } = side
    demand(
      mayWithdrawSelfReview({
        isStanding: await isStanding(db, partnership.id, mine.organisationId),
        exploringHeldOn: partnership.exploringHeldOn,
      }),
    )
    await withdrawSelfReview(db, side)
    const back = href('/review/partnerships/:partnershipId', { partnershipId: partnership.id })
    return redirect(`${back}?withdrawn`)
  })
}

export default function WithdrawDisclosure({ loaderData }: Route.ComponentProps) {
  const { partnership, other, because } = loaderData
  const back = href('/review/partnerships/:partnershipId/disclose', { partnershipId: partnership.id })
  return (
    <PartnershipPage
      width="form"
      partnership={partnership}
      here="Withdraw"
      heading="Withdraw your self-review?"
      lede={`From now on nobody at ${other} opens it, and ${ownedBy(other)} closes to you. What was read was read. You can disclose it again.`}
    >
      <Form method="post">
        <ButtonRow>
          <Button disabledBecause={because}>Withdraw it</Button>
          <LinkButton kind="quiet" to={back}>
            Keep it disclosed
          </LinkButton>
        </ButtonRow>
      </Form>
    </PartnershipPage>
  )
}
