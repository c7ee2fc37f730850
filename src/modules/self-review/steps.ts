import { type Day, longDay } from '#src/ui/dates.ts'
import { countFigure, numberWord } from '#src/ui/words.ts'
import {
  mayDisclose,
  mayOpenAnswering,
  mayReveal,
  type PerspectiveFacts,
  type SelfReviewState,
} from './gates.ts'
import type { Position } from './middle.ts'
import { countSettled } from './settled.ts'

/** What the steps of a self-review depend on. Addresses are relative to `base`. */
export type StepFacts = {
  base: string
  state: SelfReviewState
  answersBy: string | null
  partnershipId: string | null
  /** Whether the asker discloses for the organisation, and since when it stands disclosed. */
  discloses: boolean
  disclosedOn: Day | null
  /** Of a school: whether what was agreed is shared with its trust. Null elsewhere, and for those who do not share. */
  isShared: boolean | null
  leads: boolean
  /** What the asker's own part in answering is; null for somebody who was not asked. */
  mine: { perspective: string; hasAnswered: boolean; hasBegun: boolean } | null
  perspectives: readonly PerspectiveFacts[]
  elements: readonly { title: string; agreement: { level: Position | null; rationale: string } | null }[]
  priorities: number
}

/** One step: what there is to do, how far it is, and where. Without an address it cannot start, or is another's. */
export type Step = {
  label: string
  href?: string
  note?: string
  status: 'done' | 'in-progress' | 'not-yet' | 'cannot-start' | 'waiting'
}

/** The steps of a self-review for one person, in order: a leader's are all of it, a contributor's their own part. */
export function stepsOf(facts: StepFacts): Step[] {
  const mine = facts.mine ? [answerStep(facts, facts.mine)] : []
  if (!facts.leads) return [...mine, ...afterwards(facts)]
  return [
    whoStep(facts),
    openStep(facts),
    ...mine,
    hearStep(facts),
    ...meetingSteps(facts),
    ...discloseStep(facts),
    ...shareStep(facts),
  ]
}

function answerStep({ state, base, answersBy }: StepFacts, mine: NonNullable<StepFacts['mine']>): Step {
  const label = `Answer for ${mine.perspective}`
  if (state === 'setting up')
    return {
      label,
      status: 'cannot-start',
      note: 'Answering has not opened yet. You will get a message when it does.',
    }
  const by = answersBy && state === 'answering' ? `Please answer by ${longDay(answersBy)}.` : undefined
  const note = state === 'revealed' ? 'Answering has closed.' : by
  return {
    label,
    href: `${base}/respond`,
    status: mine.hasAnswered ? 'done' : mine.hasBegun ? 'in-progress' : 'not-yet',
    ...(note ? { note } : {}),
  }
}

function afterwards({ state, base, elements }: StepFacts): Step[] {
  const after = 'After the reveal, when answering has closed.'
  if (state !== 'revealed')
    return [
      { label: 'See what your group said', status: 'cannot-start', note: after },
      { label: 'Read what was agreed', status: 'cannot-start', note: after },
    ]
  return [
    { label: 'See what your group said', href: `${base}/heat-map`, status: 'done' },
    {
      label: 'Read what was agreed',
      href: `${base}/outcome`,
      status: elements.every((element) => element.agreement !== null) ? 'done' : 'in-progress',
    },
  ]
}

function whoStep({ base, perspectives, state }: StepFacts): Step {
  const invited = perspectives.reduce((sum, p) => sum + p.invited, 0)
  const answered = perspectives.reduce((sum, p) => sum + p.answered, 0)
  const note =
    state === 'setting up'
      ? `${countFigure(perspectives.length, 'perspective', 'perspectives')}, ${countFigure(invited, 'person', 'people')} so far`
      : `${answered} of ${countFigure(invited, 'person', 'people')} answered${inRooms(perspectives)}`
  const status = invited === 0 ? 'not-yet' : state === 'setting up' ? 'in-progress' : 'done'
  return { label: 'Decide who answers, and how', href: `${base}/who`, note, status }
}

/** A room that gave one answer counts as one; the pages that follow count the people who were in it. */
function inRooms(perspectives: StepFacts['perspectives']): string {
  const rooms = perspectives.filter(
    ({ mode, answered, inTheRoom }) => mode === 'in_the_room' && answered > 0 && (inTheRoom ?? 1) > 1,
  )
  const people = rooms.reduce((sum, { inTheRoom }) => sum + (inTheRoom ?? 1), 0)
  return people > 0 ? `, ${rooms.length === 1 ? 'one' : rooms.length} of them for ${people} in a room` : ''
}

function openStep({ base, state, perspectives, answersBy }: StepFacts): Step {
  if (state !== 'setting up')
    return {
      label: 'Open answering',
      ...(state === 'answering' ? { href: `${base}/answering` } : {}),
      status: 'done',
      ...(answersBy ? { note: `Answers are asked for by ${longDay(answersBy)}.` } : {}),
    }
  const may = mayOpenAnswering(state, perspectives)
  if (!may.ok)
    return { label: 'Open answering', href: `${base}/answering`, status: 'cannot-start', note: may.because }
  return { label: 'Open answering', href: `${base}/answering`, status: 'not-yet' }
}

function hearStep({ base, state, perspectives }: StepFacts): Step {
  if (state === 'revealed')
    return {
      label: 'See where you differ',
      href: `${base}/heat-map?order=differ`,
      status: 'done',
      note: 'Revealed.',
    }
  const may = mayReveal(state, perspectives)
  if (!may.ok) return { label: 'Reveal the answers', status: 'cannot-start', note: may.because }
  return { label: 'Reveal the answers', href: `${base}/reveal`, status: 'not-yet' }
}

function meetingSteps({ base, state, elements, priorities }: StepFacts): Step[] {
  if (state !== 'revealed')
    return ['Agree the levels', 'Choose priorities', 'Read the outcome'].map((label) => ({
      label,
      status: 'cannot-start',
      note: 'After the reveal.',
    }))
  const { open, agreed: withLevel } = countSettled(elements.map((element) => element.agreement))
  const agreed = withLevel + open
  const isAgreed = agreed === elements.length
  return [
    {
      label: 'Agree the levels',
      href: `${base}/agree`,
      note: `${agreed} of ${elements.length} elements${open > 0 ? `, ${numberWord(open)} left open` : ''}`,
      status: isAgreed ? 'done' : agreed > 0 ? 'in-progress' : 'not-yet',
    },
    {
      label: 'Choose priorities',
      ...(agreed > 0 ? { href: `${base}/priorities` } : {}),
      note: agreed > 0 ? countFigure(priorities, 'priority', 'priorities') : 'Agree some levels first.',
      status: agreed === 0 ? 'cannot-start' : priorities > 0 ? 'done' : 'not-yet',
    },
    { label: 'Read the outcome', href: `${base}/outcome`, status: isAgreed ? 'done' : 'in-progress' },
  ]
}

function shareStep({ base, state, isShared, elements }: StepFacts): Step[] {
  if (isShared === null) return []
  const label = 'Share what you agreed with the trust'
  const may = mayDisclose(state, elements)
  if (!may.ok && !isShared) return [{ label, status: 'cannot-start', note: may.because }]
  const note = isShared ? 'Shared, with people you named.' : 'If you wish, with people you name.'
  return [{ label, href: `${base}/share`, note, status: isShared ? 'done' : 'not-yet' }]
}

function discloseStep({ state, partnershipId, elements, discloses, disclosedOn }: StepFacts): Step[] {
  if (!partnershipId) return []
  const label = 'Preview and disclose to your partner'
  const href = `/review/partnerships/${partnershipId}/disclose`
  if (disclosedOn)
    return [
      { label: 'See what you have disclosed', href, status: 'done', note: `On ${longDay(disclosedOn)}.` },
    ]
  const may = mayDisclose(state, elements)
  if (!may.ok) return [{ label, status: 'cannot-start', note: may.because }]
  if (discloses) return [{ label, href, status: 'not-yet' }]
  return [{ label, status: 'waiting', note: 'The chief executive or an improvement director discloses it.' }]
}
