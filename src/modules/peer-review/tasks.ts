import type { Task } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { rolesAt } from '#src/platform/positions.ts'
import { findReview } from './review-facts.ts'
import { reviewTitle } from './review-frame.ts'
import type { ReviewTask } from './to-do/review-task.ts'
import { reviewTasks } from './to-do/review-tasks.ts'

const reviewRoles = ['host_leader', 'host_coordinator', 'team_namer', 'lead_reviewer', 'visitor', 'associate']

/** What waits for somebody in the reviews where they hold a seat: the rows of Today. */
export async function listReviewTasks(db: Db, actor: Actor): Promise<Task[]> {
  const seats = actor.positions.filter((position) => reviewRoles.includes(position.role))
  const tasks: Task[] = []
  for (const place of new Set(seats.map((seat) => seat.place))) {
    const review = await findReview(db, place)
    if (!review) continue
    const all = reviewTasks({ facts: review.facts, dates: review.dates, roles: rolesAt(actor, place) })
    tasks.push(
      ...all.filter((task) => task.waits).map((task) => asTask(task, place, reviewTitle(review.facts))),
    )
  }
  return tasks
}

function asTask({ label, path, status, note, dueOn }: ReviewTask, reviewId: string, review: string): Task {
  return {
    label,
    href: `/review/${reviewId}${path ?? ''}`,
    note: note ? `${review} · ${note}` : review,
    status: status ?? 'not-yet',
    dueOn,
    waitsFor: 'you',
  }
}
