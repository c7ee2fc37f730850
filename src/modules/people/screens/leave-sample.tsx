import { redirect } from 'react-router'
import { demand } from '#src/platform/refusal.ts'
import { endSession, goOnWith } from '#src/platform/sign-in/sign-in.ts'
import { visitContext } from '#src/platform/web/visit.ts'
import { enter } from '../enter.ts'
import { mayLeaveSample } from '../policy.ts'
import { getWhom } from '../queries.ts'
import type { Route } from './+types/leave-sample.ts'

export function loader() {
  return redirect('/')
}

/** Ends the session of the sample's person, and goes on with the administrator's own. */
export async function action(args: Route.ActionArgs) {
  return enter(args, 'people.leave-sample', async ({ db, actor }) => {
    const { token, waitingToken } = args.context.get(visitContext)
    demand(mayLeaveSample((await getWhom(db, actor)).isSample, waitingToken !== null))
    await endSession(token)
    const headers = new Headers()
    for (const cookie of goOnWith(waitingToken!)) headers.append('set-cookie', cookie)
    return redirect('/installation/sample', { headers })
  })
}
