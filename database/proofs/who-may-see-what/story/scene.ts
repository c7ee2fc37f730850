import { endMembership } from '#src/modules/people/members.ts'
import type { Part } from '../cast.ts'
import * as ending from '../ending/scene.ts'
import * as exploring from '../exploring/scene.ts'
import type { Moment } from '../moments.ts'
import { pair, setDates } from '../pairing/scene.ts'
import * as review from '../review/scene.ts'
import { appoint, as, type Scene, type Trust, takeSeats } from '../scene.ts'
import * as school from '../school/scene.ts'
import * as selfReview from '../self-review/scene.ts'

/** Whoever wants to look round stands here at each moment. The first trust of the scene is the host that they look at. */
export type Look = (moment: Moment) => Promise<void>

/** Tells a whole peer review, in which every trust hosts one and makes one, and stands still at each moment. */
export async function tellAll(scene: Scene, look: Look): Promise<void> {
  await pair(scene)
  await school.takePart(scene)
  await tellSelfReviews(scene, look)
  await tellSharing(scene, look)
  await tellExploring(scene, look)
  await tellVisits(scene, look)
  await tellEnding(scene, look)
}

async function each(scene: Scene, tell: (trust: Trust) => Promise<unknown>): Promise<void> {
  for (const trust of scene.trusts) await tell(trust)
}

async function tellSelfReviews(scene: Scene, look: Look): Promise<void> {
  await each(scene, (trust) => exploring.nameExplorer(scene, trust, 'explorer'))
  await each(scene, (trust) => review.nameHosts(trust))
  await each(scene, (trust) => selfReview.answerSelfReview(scene, trust))
  await each(scene, (trust) => leave(trust, 'leader who left'))
  await school.answerSelfReview(scene)
  await look('while people answer')
  await each(scene, selfReview.reveal)
  await school.reveal(scene)
  await each(scene, async (trust) => {
    await appoint(trust, 'chief executive without a seat')
    await takeSeats(trust, 'chief executive without a seat')
  })
  await look('once revealed')
  await each(scene, (trust) => selfReview.agree(scene, trust))
  await school.agree(scene)
  await look('once the levels are agreed')
}

/** A school shares what it agreed with two people of its trust; its next headteacher takes it back. */
async function tellSharing(scene: Scene, look: Look): Promise<void> {
  await school.share(scene)
  await look('once a school has shared')
  await school.succeed(scene)
  await look('once a new headteacher leads the school')
  await school.withdraw(scene)
  await look('once the school has withdrawn it')
}

/** In a ring the last trust is waited for: two copies of three are not all. */
async function tellExploring(scene: Scene, look: Look): Promise<void> {
  const last = scene.trusts.at(-1)!
  for (const trust of scene.trusts.slice(0, -1)) await exploring.discloseTo(scene, trust)
  await look('once the host alone has disclosed')
  await exploring.discloseTo(scene, last)
  await each(scene, (trust) => exploring.nameExplorer(scene, trust, 'late explorer'))
  await each(scene, (trust) => appoint(trust, 'new chief executive'))
  await each(scene, (trust) => exploring.askAndAnswer(scene, trust))
  await exploring.planMeeting(scene)
  await setDates(scene)
  await look('once all have disclosed')
}

async function tellVisits(scene: Scene, look: Look): Promise<void> {
  await each(scene, (trust) => review.draftFocus(scene, trust))
  await look('while the focus is drafted')
  await each(scene, review.shareTheFocus)
  await look('once the focus is shared')
  await each(scene, (trust) => review.acceptTheFirst(scene, trust))
  const planned = new Map<Trust, review.Noting>()
  await each(scene, async (trust) => planned.set(trust, await review.planVisit(scene, trust)))
  await look('once visitors are accepted')
  await each(scene, (trust) => leave(trust, 'visitor who left'))
  await each(scene, (trust) => review.acceptTheLast(scene, trust))
  await each(scene, (trust) => review.gather(scene, trust, planned.get(trust)!))
  await look('while the team gathers')
  await each(scene, (trust) => review.shareTheFindings(scene, trust))
}

async function tellEnding(scene: Scene, look: Look): Promise<void> {
  await each(scene, ending.draftReflections)
  await look('once the findings are shared')
  await each(scene, ending.release)
  await look('once the reflections are released')
  await each(scene, (trust) => ending.debrief(scene, trust))
  await each(scene, ending.plan)
  await look('once the debrief is held')
  await each(scene, (trust) => ending.disclosePlan(scene, trust))
  await look('once the plan is disclosed')
  await ending.eraseAfter(29)
  await look('29 days after the debrief')
  await ending.eraseAfter(30)
  await look('30 days after the debrief')
  await each(scene, ending.close)
  await look('once the review is closed')
  await each(scene, (trust) => ending.lookIntoAccount(scene, trust))
  await look('once the administrator has looked')
}

/** A chief executive ends somebody's membership. */
async function leave({ id, people }: Trust, part: Part): Promise<void> {
  await as(people['chief executive'], ({ db }) => endMembership(db, id, people[part]))
}
