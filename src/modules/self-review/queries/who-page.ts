import { listInvitationsTo, visibleTo } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import { countFigure, countWord } from '#src/ui/words.ts'
import { listAskedBefore } from '../cycles/ask-again.ts'
import { mayOpenAnswering } from '../gates.ts'
import { mayChangePerspectives, mayRemind } from '../policy.ts'
import { adviceFor } from '../small-groups/advice.ts'
import { listContributors, listLeaders } from './contributors.ts'
import { listPerspectives, listPerspectivesAsked, type PerspectiveRow } from './perspectives.ts'
import { getSelfReview } from './self-reviews.ts'
import { whoNotice } from './who-notice.ts'

/**
 * Everything that the page of who answers shows to a leader: the fact of who has answered, and nothing of what. `search`
 * is what its address says of what was just done there.
 */
export async function getWhoPage(db: Db, selfReviewId: string, search = new URLSearchParams()) {
  const selfReview = await getSelfReview(db, selfReviewId)
  const contributors = await listContributors(db, selfReview)
  const invitations = await listInvitationsTo(db, selfReviewId, 'contributor')
  const leaders = await listLeaders(db, selfReview)
  const perspectives = await listPerspectives(db, selfReviewId)
  return {
    ...{ id: selfReviewId, name: selfReview.name, state: selfReview.state },
    ofSchool: selfReview.ofSchool,
    outside: selfReview.outside,
    notice: whoNotice(search),
    lede: turnout(perspectives, selfReview.state === 'revealed' ? 0 : invitations.length),
    newPerspective: newId(),
    mayChange: mayChangePerspectives(selfReview.state),
    mayOpen: mayOpenAnswering(selfReview.state, await listPerspectivesAsked(db, selfReviewId)),
    mayRemind: mayRemind(
      selfReview.state,
      contributors.filter((person) => !person.hasAnswered).length + invitations.length,
    ),
    toJoin: invitations.length,
    askedBefore: selfReview.state === 'revealed' ? 0 : (await listAskedBefore(db, selfReview)).length,
    reminders: {
      isOn: selfReview.reminds,
      answersBy: selfReview.answersBy,
      isOver: selfReview.state === 'revealed',
    },
    notAnswered: contributors
      .filter((person) => !person.hasAnswered)
      .map(({ seatId, name, perspectiveId, hasBegun }) => ({
        ...{ seatId, name, hasBegun },
        perspective: perspectives.find(({ id }) => id === perspectiveId)?.name ?? '',
      })),
    visibleTo: await visibleTo(db, 'lead-self-review', selfReviewId),
    leaders: leaders.map(({ name }) => name),
    perspectives: perspectives.map(
      ({ id, name, mode, inTheRoom, spreadMayCross, onPaper, sheets, invited }) => ({
        ...{ id, name, mode, spreadMayCross, onPaper, sheets },
        advice: adviceFor(
          {
            ...{ id, name, mode, inTheRoom },
            invited: invited + invitations.filter(({ detail }) => detail === id).length,
          },
          selfReview.state,
        ),
        people: contributors
          .filter((person) => person.perspectiveId === id)
          .map(({ seatId, name: person, hasAnswered, hasBegun }) => ({
            ...{ seatId, name: person, hasAnswered, hasBegun },
          })),
        waiting: invitations
          .filter(({ detail }) => detail === id)
          .map(({ id: invitationId, name: person, email }) => ({ id: invitationId, name: person, email })),
      }),
    ),
  }
}

/** How many of those who are asked, on a screen and on paper, have answered; and how many have still to join. */
function turnout(perspectives: readonly PerspectiveRow[], toJoin: number): string {
  const sum = (of: (one: PerspectiveRow) => number) => perspectives.reduce((all, one) => all + of(one), 0)
  const asked = sum(({ invited }) => invited) + toJoin
  if (asked === 0) return 'Nobody is asked yet.'
  const joining = toJoin > 0 ? `; ${countWord(toJoin, 'has', 'have')} not joined yet` : ''
  return `${sum(({ answered }) => answered)} of ${countFigure(asked, 'person has', 'people have')} answered${joining}.`
}
