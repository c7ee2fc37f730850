import { enter } from '../../enter.ts'
import { signForm } from '../forms.ts'
import { SigningPage } from '../parts/signing-page.tsx'
import { signFor, signPage } from '../signing/sign-page.ts'
import type { Route } from './+types/sign-principles.ts'

export const meta = () => [{ title: 'The principles – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.see-agreement', async ({ db, actor }) =>
    signPage(db, actor, args.params.partnershipId, 'principles'),
  )
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.sign', async ({ db, actor, form }) => {
    const input = form(signForm)
    if (!input.ok) return input.errors
    return signFor(db, actor, { partnershipId: args.params.partnershipId, text: 'principles' }, input.value)
  })
}

export default function SignPrinciples({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <SigningPage
      page={loaderData}
      lede="What both trusts promise each other. Read it with your team before you sign."
      answered={actionData}
    />
  )
}
