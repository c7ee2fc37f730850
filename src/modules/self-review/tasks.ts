import { sql } from 'kysely'
import { listInvitationsTo, type Task } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { type Day, daysBetween, londonDay, longDay } from '#src/ui/dates.ts'
import { countWord } from '#src/ui/words.ts'
import { listCycles } from './cycles/open-own.ts'
import { isContributor, isLeader } from './policy.ts'
import { listSelfReviews, type SelfReview } from './queries/self-reviews.ts'
import { listHeadTasks, listReaderTasks } from './sharing/tasks.ts'

/** What waits for a person in the self-reviews they have a part in. */
export async function listTasks(db: Db, actor: Actor): Promise<Task[]> {
  const [ofSchools, ofReviews] = await Promise.all([listSchoolTasks(db, actor), listReviewTasks(db, actor)])
  return [...ofReviews, ...ofSchools]
}

async function listSchoolTasks(db: Db, actor: Actor): Promise<Task[]> {
  const sources = [listReaderTasks, listHeadTasks, listOpeningTasks]
  return (await Promise.all(sources.map((source) => source(db, actor)))).flat()
}

/** What waits for whoever answers in a self-review or leads it. */
async function listReviewTasks(db: Db, actor: Actor): Promise<Task[]> {
  if (!actor.positions.some(({ role }) => role === 'leader' || role === 'contributor')) return []
  const [facts, all] = await Promise.all([factsOf(db), listSelfReviews(db)])
  const toJoin = await countToJoin(db, actor, all)
  return all.flatMap((selfReview) => {
    const fact = facts.get(selfReview.id)
    return fact
      ? [
          ...answerTask(actor, selfReview, fact),
          ...heardTask(actor, selfReview),
          ...leaderTask(actor, selfReview, {
            ...fact,
            invited: fact.invited + (toJoin.get(selfReview.id) ?? 0),
          }),
          ...tellTask(actor, selfReview, fact),
        ]
      : []
  })
}

/** How many people are invited to each self-review that somebody leads, and have still to join. */
async function countToJoin(
  db: Db,
  actor: Actor,
  selfReviews: readonly SelfReview[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const { id, state } of selfReviews)
    if (state !== 'revealed' && isLeader(actor, id))
      counts.set(id, (await listInvitationsTo(db, id, 'contributor')).length)
  return counts
}

/** A trust that has never had a self-review, but for one given up: its chief executive and its improvement director may open one at once. */
async function listOpeningTasks(db: Db, actor: Actor): Promise<Task[]> {
  const opener = actor.positions.find(
    ({ role }) => role === 'chief_executive' || role === 'improvement_director',
  )
  if (!opener || (await listCycles(db, opener.place)).some((cycle) => !cycle.isGivenUp)) return []
  return [
    {
      label: 'Open a self-review',
      href: '/know/open',
      note: 'With your own people, whenever you like; it needs no partner',
      status: 'not-yet',
      dueOn: null,
      waitsFor: 'you',
    },
  ]
}

type Facts = {
  /** How many are asked and have answered, on a screen or on paper. */
  invited: number
  answered: number
  hasAnswered: boolean
  /** To how many elements the asker has given a level, or said that it is not theirs to judge. */
  given: number
  agreed: number
  /** When the leaders last agreed a level or left one open; null before. */
  agreedOn: Day | null
  priorities: number
  /** How many of the asker’s own answers were carried over and wait to be confirmed. */
  toConfirm: number
  /** Whether the asker’s group can read what came of last time. */
  isTold: boolean
  /** How many groups have not been told what came of last time; none where there was no last time. */
  untold: number
}

/** Everything that the tasks depend on, in one query; a contributor counts only themselves. */
async function factsOf(db: Db): Promise<Map<string, Facts>> {
  const { rows } = await sql<Facts & { id: string }>`
    select r.id, count(c.seat_id) + paper.asked as invited,
      count(c.seat_id) filter (where c.has_answered) + paper.given as answered,
      coalesce(bool_or(c.has_answered) filter (where c.seat_id = any (array (select access.my_seats()))), false) as "hasAnswered",
      (select count(*) from self_review.answers a where a.self_review_id = r.id and not a.is_past
        and a.seat_id = any (array (select access.my_seats())) and (a.level is not null or a.not_mine)) as given,
      a.agreed, a.priorities, a.agreed_on as "agreedOn",
      (select count(*) from self_review.answers a where a.self_review_id = r.id and a.confirm_again and not a.is_past) as "toConfirm",
      exists (select from self_review.replies p where p.self_review_id = r.id and p.released_at is not null
        and p.perspective_id = any (array (select self_review.my_perspectives()))) as "isTold",
      case when r.revealed_at is null and exists (select from self_review.years_of(r.id)) then (
        select count(*) from self_review.perspectives p where p.self_review_id = r.id and not exists (
          select from self_review.replies t where t.perspective_id = p.id and t.released_at is not null)) else 0 end as untold
    from self_review.self_reviews r left join self_review.contributors c on c.self_review_id = r.id
    cross join lateral (select coalesce(sum(greatest(p.on_paper, s.sheets)), 0) as asked, coalesce(sum(s.sheets), 0) as given
      from self_review.perspectives p left join self_review.sheets_of(r.id) s on s.perspective_id = p.id
      where p.self_review_id = r.id and r.answering_opened_at is not null and r.revealed_at is null) paper
    cross join lateral (select count(*) as agreed, count(*) filter (where is_priority) as priorities,
      (max(agreed_at) at time zone 'Europe/London')::date as agreed_on
      from self_review.agreements where self_review_id = r.id) a
    group by r.id, paper.asked, paper.given, a.agreed, a.priorities, a.agreed_on`.execute(db)
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}

function answerTask(actor: Actor, selfReview: SelfReview, facts: Facts): Task[] {
  const { id, state, answersBy, cycle, name, framework } = selfReview
  if (!isContributor(actor, id) || state !== 'answering') return []
  const isDone = facts.hasAnswered && facts.toConfirm === 0
  return [
    ...(facts.isTold && !facts.hasAnswered ? [toldTask(id, name)] : []),
    {
      label: `Say how you see it: ${framework}`,
      href: `/know/self-reviews/${id}/respond`,
      note:
        facts.toConfirm > 0
          ? `Self-review ${cycle}: ${countWord(facts.toConfirm, 'answer waits', 'answers wait')} to be confirmed again`
          : `Self-review ${cycle}${isDone || facts.given === 0 ? '' : `: ${facts.given} of ${selfReview.elements} answered`}`,
      status: isDone ? 'done' : facts.hasAnswered || facts.given > 0 ? 'in-progress' : 'not-yet',
      dueOn: answersBy,
      waitsFor: isDone ? 'others' : 'you',
    },
  ]
}

const daysToHear = 14

/** For a fortnight after the reveal, whoever answered finds on Today that they can read what their group said. */
function heardTask(actor: Actor, { id, name, revealedOn }: SelfReview): Task[] {
  if (!revealedOn || !isContributor(actor, id) || isLeader(actor, id)) return []
  if (daysBetween(revealedOn, londonDay(new Date())) > daysToHear) return []
  return [
    {
      label: 'See what your group said',
      href: `/know/self-reviews/${id}`,
      note: `${name}: revealed on ${longDay(revealedOn)}`,
      status: 'not-yet',
      dueOn: null,
      waitsFor: 'you',
    },
  ]
}

function toldTask(id: string, name: string): Task {
  return {
    label: 'Read what came of what you said last time',
    href: `/know/self-reviews/${id}/you-said`,
    note: name,
    status: 'not-yet',
    dueOn: null,
    waitsFor: 'you',
  }
}

/** Once the next cycle is there, its leaders tell each group what came of the last one. */
function tellTask(actor: Actor, { id, name }: SelfReview, { untold }: Facts): Task[] {
  if (!isLeader(actor, id) || untold === 0) return []
  return [
    {
      label: 'Tell each group what came of what it said',
      href: `/know/self-reviews/${id}/you-said`,
      note: `${name}: ${countWord(untold, 'group', 'groups')} to tell`,
      status: 'not-yet',
      dueOn: null,
      waitsFor: 'you',
    },
  ]
}

function leaderTask(actor: Actor, selfReview: SelfReview, facts: Facts): Task[] {
  const { id, state, answersBy, name } = selfReview
  if (!isLeader(actor, id)) return []
  const base = `/know/self-reviews/${id}`
  const waiting = facts.invited - facts.answered
  if (state === 'setting up')
    return [
      {
        label: 'Decide who answers the self-review, and how',
        href: `${base}/who`,
        note: name,
        status: facts.invited > 0 ? 'in-progress' : 'not-yet',
        dueOn: answersBy,
        waitsFor: 'you',
      },
    ]
  if (state === 'answering')
    return [
      {
        label: waiting > 0 ? 'Follow who has answered' : 'Reveal the answers',
        href: waiting > 0 ? `${base}/who` : base,
        note: `${name}: ${facts.answered} of ${facts.invited} have answered`,
        status: waiting > 0 ? 'waiting' : 'not-yet',
        dueOn: answersBy,
        waitsFor: waiting > 0 ? 'others' : 'you',
      },
    ]
  if (facts.agreed >= selfReview.elements) return chooseTask(selfReview, facts)
  return [
    {
      label: 'Agree the levels',
      href: `${base}/agree`,
      note: `${name}: ${facts.agreed} of ${selfReview.elements} elements are settled`,
      status: facts.agreed > 0 ? 'in-progress' : 'not-yet',
      dueOn: null,
      waitsFor: 'you',
    },
  ]
}

const daysToChoose = 28

/** Where everything is settled and nothing chosen, for four weeks: leaders may also choose nothing this year. */
function chooseTask({ id, name }: SelfReview, { agreedOn, priorities }: Facts): Task[] {
  if (priorities > 0 || !agreedOn || daysBetween(agreedOn, londonDay(new Date())) > daysToChoose) return []
  return [
    {
      label: 'Choose what to work on',
      href: `/know/self-reviews/${id}/priorities`,
      note: `${name}: everything is settled, and nothing chosen yet`,
      status: 'not-yet',
      dueOn: null,
      waitsFor: 'you',
    },
  ]
}
