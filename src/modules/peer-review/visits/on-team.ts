import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { demand } from '#src/platform/refusal.ts'
import type { KnownReview } from '../review-facts.ts'
import { acceptVisitor, completeTeam, declineVisitor, withdrawVisitor } from './commands/name-team.ts'
import { type Asker, mayHostDecide } from './policy.ts'
import type { TeamMember } from './queries/team.ts'
import { mayCompleteTeam } from './team.ts'

type OnMember = { db: Db; actor: Actor & { membershipId: string }; review: KnownReview; member: TeamMember }
type OnWhole = { db: Db; review: KnownReview; asker: Asker; team: TeamMember[] }

/** What each button of the team's page does. */
export const onTeam = {
  accept: ({ db, review, member }: OnMember) => acceptVisitor(db, review, member),
  decline: ({ db, actor, review, member }: OnMember) => declineVisitor(db, actor, review, member),
  withdraw: ({ db, review, member }: OnMember) => withdrawVisitor(db, review, member),
  async complete({ db, review, asker, team }: OnWhole): Promise<void> {
    demand(mayHostDecide(asker))
    demand(mayCompleteTeam(team, review.facts.visitor))
    await completeTeam(db, review, team)
  },
}
