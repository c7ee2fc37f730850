import { Form, href, redirect } from 'react-router'
import { demand } from '#src/platform/refusal.ts'
import { Button, ButtonRow, LinkButton } from '#src/ui/index.ts'
import { andList } from '#src/ui/words.ts'
import { enter } from '../../enter.ts'
import { withdrawProposal } from '../commands.ts'
import { headOf } from '../mine.ts'
import { PartnershipPage } from '../parts/partnership-page.tsx'
import { mayWithdraw } from '../policy.ts'
import { getPartnership } from '../queries.ts'
import type { Route } from './+types/withdraw-proposal.ts'

export const meta = () => [{ title: 'Withdraw the proposal – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.withdraw-proposal', async ({ db }) => {
    const partnership = await getPartnership(db, args.params.partnershipId)
    const verdict = mayWithdraw(partnership)
    return {
      partnership: headOf(partnership),
      trusts: partnership.partners.map((partner) => partner.name),
      because: verdict.ok ? null : verdict.because,
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.withdraw-proposal', async ({ db }) => {
    const partnership = await getPartnership(db, args.params.partnershipId)
    const back = href('/review/partnerships/:partnershipId', { partnershipId: partnership.id })
    if (partnership.withdrawnAt) return redirect(back)
    demand(mayWithdraw(partnership))
    await withdrawProposal(db, partnership)
    return redirect(back)
  })
}

export default function WithdrawProposal({
  loaderData: { partnership, trusts, because },
}: Route.ComponentProps) {
  return (
    <PartnershipPage
      width="form"
      partnership={partnership}
      here="Withdraw"
      heading="Withdraw this proposal?"
      lede={`${andList(trusts)} are told the same: that the programme has withdrawn it. Neither learns what the other answered.`}
    >
      <Form method="post">
        <ButtonRow>
          <Button disabledBecause={because}>Withdraw the proposal</Button>
          <LinkButton
            kind="quiet"
            to={href('/review/partnerships/:partnershipId', { partnershipId: partnership.id })}
          >
            Keep it
          </LinkButton>
        </ButtonRow>
      </Form>
    </PartnershipPage>
  )
}
