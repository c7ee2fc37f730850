import { href, redirect } from 'react-router'
import { runBy } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import { ErrorSummary } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { dataSharingAgreement } from '../agreement.ts'
import { sign } from '../commands.ts'
import { blanksOf, fillIn } from '../fill-in.ts'
import { signForm } from '../forms.ts'
import { getMySide, headOf } from '../mine.ts'
import { sideOf } from '../partnership.ts'
import { PartnershipPage } from '../parts/partnership-page.tsx'
import { SignedTextSections } from '../parts/signed-text.tsx'
import { Signatures, SignForm } from '../parts/signing.tsx'
import { maySignAgreement } from '../policy.ts'
import { getPartnership, myOrganisation } from '../queries.ts'
import type { Route } from './+types/sign-agreement.ts'

export const meta = () => [{ title: 'Data-sharing agreement – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.see-agreement', async ({ db, actor }) => {
    const partnership = await getPartnership(db, args.params.partnershipId)
    const mine = sideOf(partnership, await myOrganisation(db))
    const verdict = maySignAgreement(partnership, mine)
    return {
      partnership: headOf(partnership),
      trust: mine?.name ?? '',
      hasSigned: !mine || mine.agreement !== null,
      isChief: actor.positions.some((position) => position.role === 'chief_executive'),
      because: verdict.ok ? null : verdict.because,
      text: fillIn(dataSharingAgreement, blanksOf(partnership, await runBy(db))),
      signed: partnership.partners.map((partner) => ({ trust: partner.name, signature: partner.agreement })),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.sign', async ({ db, form }) => {
    const input = form(signForm)
    if (!input.ok) return input.errors
    const side = await getMySide(db, args.params.partnershipId)
    const back = href('/review/partnerships/:partnershipId', { partnershipId: side.partnership.id })
    if (side.mine.agreement) return redirect(back)
    demand(maySignAgreement(side.partnership, side.mine))
    const { hasOpened } = await sign(db, side, { text: 'agreement', name: input.value.name })
    return redirect(hasOpened ? `${back}?opened` : `${back}?signed`)
  })
}

export default function SignAgreement({ loaderData, actionData }: Route.ComponentProps) {
  const { partnership, trust, hasSigned, isChief, because, text, signed } = loaderData
  return (
    <PartnershipPage
      width="form"
      partnership={partnership}
      here="Data-sharing agreement"
      heading={text.title}
      lede="One page on what is shared, why the law allows it, who is responsible and when it ends."
      notice={<ErrorSummary errors={actionData?.errors} />}
    >
      <SignedTextSections text={text} />
      <Signatures signed={signed} />
      {!hasSigned && isChief && (
        <SignForm trust={trust} because={because} errors={actionData?.errors} typed={actionData?.typed} />
      )}
      {!hasSigned && !isChief && <p>The chief executive of {trust} signs this page.</p>}
    </PartnershipPage>
  )
}
