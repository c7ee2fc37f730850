/** What somebody has to do with a review, and the role that they hold in their trust. Each trust has one of each. */
export const parts = {
  'chief executive': 'chief_executive',
  'improvement director': 'improvement_director',
  'leader of the self-review': 'governance_professional',
  executive: 'executive',
  'other executive': 'executive',
  trustee: 'trustee',
  headteacher: 'headteacher',
  'other headteacher': 'headteacher',
  'third headteacher': 'headteacher',
  'unfinished headteacher': 'headteacher',
  'middle leader': 'middle_leader',
  'other middle leader': 'middle_leader',
  'silent middle leader': 'middle_leader',
  explorer: 'headteacher',
  'late explorer': 'headteacher',
  'member of the circle': 'headteacher',
  coordinator: 'middle_leader',
  'lead reviewer': 'headteacher',
  visitor: 'headteacher',
  'late visitor': 'headteacher',
  'declined visitor': 'headteacher',
  'visitor who left': 'headteacher',
  'leader who left': 'governance_professional',
  // Appointed when everything has begun: the one keeps the seats that come with it, the other is to have none.
  'new chief executive': 'trustee',
  'chief executive without a seat': 'trustee',
  'headteacher without a part': 'headteacher',
} as const

export type Part = keyof typeof parts

/** Everybody who is of neither trust, or does not act for one of them. */
export const outsiders = [
  'associate',
  'associate of other partnerships',
  'programme lead',
  'installation administrator',
  'chief executive of an unrelated trust',
  'host’s improvement director, acting for an unrelated trust',
  'headteacher who says they act as the host’s chief executive',
  'somebody who belongs nowhere any more',
] as const

export type Outsider = (typeof outsiders)[number]

/** The three sides of a partnership, seen from one review: its host, the trust that visits, and in a ring the third. */
export type Side = 'host' | 'partner' | 'third'

/** A column of the table. */
export type Column = `${Side}’s ${Part}` | Outsider

const of = (side: Side, named: readonly Part[]): Column[] => named.map((part): Column => `${side}’s ${part}`)

/** People of the trust whose material it is. */
export const host = (...named: Part[]): Column[] => of('host', named)

/** The same people of the trust that visits it. */
export const partner = (...named: Part[]): Column[] => of('partner', named)

/** The same people of the third trust of a ring. */
export const third = (...named: Part[]): Column[] => of('third', named)

/** Every part of a trust. */
export const allParts = Object.keys(parts) as Part[]

/** Every column where two trusts review each other. */
export const everybody: readonly Column[] = [...host(...allParts), ...partner(...allParts), ...outsiders]

const inTheRing: Part[] = [
  ...([
    'chief executive',
    'improvement director',
    'leader of the self-review',
    'executive',
    'explorer',
  ] as const),
  ...(['member of the circle', 'coordinator', 'lead reviewer', 'visitor', 'late visitor'] as const),
  ...(['new chief executive', 'chief executive without a seat', 'headteacher without a part'] as const),
]

/** The columns where three trusts form a ring: those of whom it is asked which of the three they belong to. */
export const everybodyInTheRing: readonly Column[] = [
  ...[...host(...inTheRing), ...partner(...inTheRing), ...third(...inTheRing)],
  ...(['associate', 'programme lead', 'installation administrator'] as const),
]
