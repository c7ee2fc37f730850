import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { notReachedForOthers } from '../evidence/not-reached.ts'
import { countNotes } from '../evidence/queries.ts'
import type { KnownReview } from '../review-facts.ts'
import { listActivities, listSchoolNames, readFocus } from '../visits/published.ts'
import { type FrozenFindings, printOf, sentencesOf } from './frozen.ts'
import { listFindings } from './queries.ts'
import { asShared, mayShare } from './sharing.ts'
import { saidAlone, smallNumbersIn } from './small-numbers.ts'

/** What would cross now, and whether it may. The same for the page that shows it and for the sharing itself. */
export async function previewFindings(db: Db, actor: Actor, review: KnownReview) {
  const findings = await listFindings(db, review.id)
  const activities = await listActivities(db, review.id)
  const schools = [
    ...(await listSchoolNames(db, review.hostId)),
    ...activities.filter(({ place }) => place.kind === 'school').map(({ place }) => place.name),
  ]
  const focus = (await readFocus(db, actor, review.id))?.content
  const content: FrozenFindings = {
    priority: focus?.priority ?? '',
    findings: findings.map((finding) => asShared(finding, schools)),
    notReached: notReachedForOthers(
      focus?.lines ?? [],
      await countNotes(db, review.id),
      activities.map(({ title, kind, place }) => ({ title, method: kind, place })),
    ),
  }
  return {
    content,
    verdict: mayShare(findings),
    seen: printOf(content),
    smallNumbers: [...smallNumbersIn(sentencesOf(content)), ...saidAlone(content.findings)],
  }
}
