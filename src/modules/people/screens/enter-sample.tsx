import { redirect } from 'react-router'
import { z } from 'zod'
import { conflict } from '#src/platform/refusal.ts'
import { letWait, startSession } from '#src/platform/sign-in/sign-in.ts'
import { visitContext } from '#src/platform/web/visit.ts'
import { enter } from '../enter.ts'
import { enterAsSample } from '../sample.ts'
import type { Route } from './+types/enter-sample.ts'

const enterForm = z.object({ personId: z.uuid('Choose somebody of the sample.') })

export function loader() {
  return redirect('/installation/sample')
}

/** The administrator's own session waits in a cookie of its own until they come back. */
export async function action(args: Route.ActionArgs) {
  return enter(args, 'people.enter-sample', async ({ db, form }) => {
    const input = form(enterForm)
    if (!input.ok) return input.errors
    const { personId } = input.value
    if (!(await enterAsSample(db, personId)))
      conflict('This is nobody of the sample. It may have been removed a moment ago.')
    const headers = new Headers({ 'set-cookie': await startSession(personId) })
    headers.append('set-cookie', letWait(args.context.get(visitContext).token!))
    return redirect('/', { headers })
  })
}
