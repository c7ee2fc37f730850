import { redirect } from 'react-router'
import { z } from 'zod'
import { conflict } from '#src/platform/refusal.ts'
import { redirectTarget } from '#src/platform/web/redirect-target.ts'
import { actAs } from '../accounts.ts'
import { enter } from '../enter.ts'
import type { Route } from './+types/act-as.ts'

const actAsForm = z.object({
  membershipId: z.uuid('That is none of your memberships.'),
  /** Where to go on, for somebody who was refused a page in the role they acted in. */
  to: z.string().optional(),
})

export function loader() {
  return redirect('/account')
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'people.act-as', async ({ db, actor, form }) => {
    const input = form(actAsForm)
    if (!input.ok) return input.errors
    if (!(await actAs(db, actor, input.value.membershipId)))
      conflict('That membership has ended, so you still act as before.')
    return redirect(redirectTarget(input.value.to))
  })
}
