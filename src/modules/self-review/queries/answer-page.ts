import {
  elementsOf,
  type FrameworkVersion,
  getFrameworkVersion,
  strandHeading,
} from '#src/modules/frameworks/index.ts'
import { getWhom, type VisibleToWords, visibleTo, visibleToSeers } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { capital } from '#src/ui/words.ts'
import { byWhen, minutesToAnswer } from '../answering/how-long.ts'
import { slugsOf } from '../answering/slugs.ts'
import { getMoved, type SaidBefore } from '../cycles/said-before.ts'
import { declare, declareInShort, outsideOf } from '../declaring/declare.ts'
import { roomAsKept } from '../rooms/room.ts'
import { selfReviewName } from '../self-review-name.ts'
import { type AgreedBefore, listAgreedBefore } from '../years/queries.ts'
import { findReleased } from '../years/replies.ts'
import { getSeatToShow, type MySeat } from './answers.ts'
import { listNewLeaders } from './contributors.ts'

/** Everything that the page of answers shows: what is asked, what was answered, who will see it. */
export async function getAnswerPage(db: Db, actor: Actor, selfReviewId: string) {
  const { answers, ...seat } = await getSeatToShow(db, selfReviewId)
  const framework = await getFrameworkVersion(db, seat.frameworkVersionId)
  const leaders = await visibleTo(db, 'see-heat-map', selfReviewId)
  const { organisationKind } = await getWhom(db, actor)
  const outside = outsideOf({ ...seat, ofSchool: organisationKind === 'school' })
  const { unasked, saidBefore } = await getMoved(db, seat)
  const reach = { outside, spreadMayCross: seat.spreadMayCross }
  return {
    seat,
    answers: seat.mode === 'in_the_room' ? [...answers, roomAsKept(seat)] : answers,
    framework: framework.title,
    name: selfReviewName({ ...seat, framework: framework.title }),
    versions: {
      earlier: seat.movedFrom && (await getFrameworkVersion(db, seat.movedFrom)).version,
      later: framework.version,
      isTold: (await findReleased(db, selfReviewId, seat.perspectiveId)) !== null,
      unasked: unasked.length,
    },
    words: framework.words,
    unasked,
    themes: themesAsked(framework, {
      before: seat.showsBefore ? await listAgreedBefore(db, selfReviewId) : [],
      saidBefore,
    }),
    declared: { short: declareInShort(seat.mode, reach), exactly: declare(seat.mode, reach) },
    lede: ledeOf(seat, elementsOf(framework).length),
    withdrawn: framework.withdrawnBecause !== null,
    closedBecause: closedWords[seat.state],
    leaders: leaders.people.map((leader) => leader.name),
    newLeaders: await listNewLeaders(db, selfReviewId),
    visibleTo: seat.state === 'revealed' ? leaders : await toMeAlone(db, actor),
  }
}

const closedWords = {
  'setting up': 'Answering has not opened yet. You will get a message when it does.',
  answering: null,
  revealed: 'Answering closed when the self-review was revealed.',
}

function ledeOf({ state, answersBy, mode }: Omit<MySeat, 'answers'>, elements: number): string | null {
  if (state !== 'answering') return closedWords[state]
  // What a group says to each other in a room takes as long as they like.
  const howLong = mode === 'in_the_room' ? '' : `${capital(minutesToAnswer(elements))}.`
  return [howLong, byWhen(answersBy), 'Nobody else sees any answer until the reveal.']
    .filter(Boolean)
    .join(' ')
}

/** What is asked of each element: without the evidence and the questions for trustees, which this page does not show. */
function themesAsked(
  framework: FrameworkVersion,
  { before, saidBefore }: { before: readonly AgreedBefore[]; saidBefore: ReadonlyMap<string, SaidBefore> },
) {
  const slugs = slugsOf(elementsOf(framework))
  const levelOf = new Map(before.map(({ elementId, level }) => [elementId, level]))
  const lastTime = (id: string) => {
    const level = levelOf.get(id)
    return level ? framework.words[level - 1]! : null
  }
  return framework.themes.map(({ id, title, elements }) => ({
    id,
    title,
    elements: elements.map(({ id: elementId, title: asked, strand, prompts, levels }, index) => ({
      ...{ id: elementId, title: asked, slug: slugs.get(elementId)!, prompts, levels },
      strand: strand?.title ?? null,
      strandBegins: strandHeading(elements, index),
      lastTime: lastTime(elementId),
      saidBefore: saidBefore.get(elementId) ?? null,
    })),
  }))
}

async function toMeAlone(db: Db, actor: Actor): Promise<VisibleToWords> {
  const { personId, name, role, organisation, organisationId } = await getWhom(db, actor)
  const me = { personId, name, role: role ?? '', organisation: organisation ?? '' }
  return visibleToSeers(
    db,
    [{ ...me, organisationId: organisationId ?? '' }],
    'Nobody else, until the reveal.',
  )
}
