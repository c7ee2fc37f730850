import { enter } from '../../enter.ts'
import { signForm } from '../forms.ts'
import { SigningPage } from '../parts/signing-page.tsx'
import { signFor, signPage } from '../signing/sign-page.ts'
import type { Route } from './+types/sign-agreement.ts'

export const meta = () => [{ title: 'Data-sharing agreement – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.see-agreement', async ({ db, actor }) =>
    signPage(db, actor, args.params.partnershipId, 'agreement'),
  )
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.sign', async ({ db, actor, form }) => {
    const input = form(signForm)
    if (!input.ok) return input.errors
    return signFor(db, actor, { partnershipId: args.params.partnershipId, text: 'agreement' }, input.value)
  })
}

export default function SignAgreement({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <SigningPage
      page={loaderData}
      lede="One page on what is shared, why the law allows it, who is responsible and when it ends."
      answered={actionData}
    />
  )
}
