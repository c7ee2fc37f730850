import { redirect } from 'react-router'
import { asStranger } from '#src/platform/enter.ts'
import { endSession } from '#src/platform/sign-in/sign-in.ts'
import { visitContext } from '#src/platform/web/visit.ts'
import type { Route } from './+types/sign-out.ts'

export function loader() {
  return redirect('/')
}

/** Signs out, and asks the browser to forget what it kept of us (S-68). */
export async function action(args: Route.ActionArgs) {
  return asStranger(args, async () => {
    const gone = await endSession(args.context.get(visitContext).token)
    const headers = new Headers({ 'set-cookie': gone, 'clear-site-data': '"cache", "storage"' })
    return redirect('/sign-in', { headers })
  })
}
