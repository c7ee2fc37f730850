import { demand } from '#src/platform/refusal.ts'
import { clockTime } from '#src/ui/dates.ts'
import { atReview, enter } from '../../at-review.ts'
import { noteForm } from '../forms.ts'
import { keepNote } from '../keep-note.ts'
import { mayTakeNotes } from '../policy.ts'
import type { Route } from './+types/keep-note.ts'

/**
 * Takes a note from a page that keeps it on the device until it is acknowledged: the same as the form's own action,
 * answered as JSON that names the note's id.
 */
export async function action(args: Route.ActionArgs) {
  try {
    return await enter(args, 'peer-review.take-note', async ({ db, actor, form }) => {
      const input = form(noteForm)
      if (!input.ok) return Response.json({ errors: input.errors.data.errors }, { status: 422 })
      const { review, asker } = await atReview(db, actor, args.params.reviewId)
      demand(mayTakeNotes(asker))
      const kept = await keepNote(db, actor, review, input.value)
      if ('errors' in kept) return Response.json({ errors: kept.errors }, { status: 422 })
      return Response.json({ saved: input.value.id, at: clockTime(kept.notedAt) })
    })
  } catch (error) {
    const refusal = asRefusal(error)
    if (!refusal) throw error
    return Response.json({ because: refusal.because }, { status: refusal.status })
  }
}

function asRefusal(error: unknown): { because: string; status: number } | null {
  if (typeof error !== 'object' || error === null || !('data' in error) || !('init' in error)) return null
  const { data, init } = error as { data: { because?: unknown }; init: ResponseInit | null }
  return typeof data?.because === 'string' ? { because: data.because, status: init?.status ?? 403 } : null
}
