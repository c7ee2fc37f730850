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

/** The same for a school of the host: its people, and the role that they hold there. */
export const schoolParts = {
  headteacher: 'head_of_school',
  // Appointed when the school has shared what it agreed; then the headteacher leaves.
  'new headteacher': 'senior_leader',
  teacher: 'teacher',
  'member of staff': 'staff',
  'second member of staff': 'staff',
  'third member of staff': 'staff',
  'colleague without a part': 'teacher',
} as const

export type SchoolPart = keyof typeof schoolParts

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

/** A school of the host that reviews itself, and another of its schools. */
export type SchoolSide = 'school' | 'other school'

/** A column of the table. */
export type Column = `${Side}’s ${Part}` | `${SchoolSide}’s ${SchoolPart}` | Outsider

const of = (side: Side, named: readonly Part[]): Column[] => named.map((part): Column => `${side}’s ${part}`)

/** People of the trust whose material it is. */
export const host = (...named: Part[]): Column[] => of('host', named)

/** The same people of the trust that visits it. */
export const partner = (...named: Part[]): Column[] => of('partner', named)

/** The same people of the third trust of a ring. */
export const third = (...named: Part[]): Column[] => of('third', named)

/** People of the school of the host whose material it is. */
export const school = (...named: SchoolPart[]): Column[] => named.map((part): Column => `school’s ${part}`)

/** Everybody at that school. */
export const allOfTheSchool: readonly Column[] = school(...(Object.keys(schoolParts) as SchoolPart[]))

/** Every part of a trust. */
export const allParts = Object.keys(parts) as Part[]

/** Every column where two trusts review each other: of the host's schools those of whom there are most powers, and fewest. */
export const everybody: readonly Column[] = [
  ...[...host(...allParts), ...partner(...allParts), ...outsiders],
  ...(['school’s headteacher', 'school’s teacher', 'other school’s headteacher'] as const),
]

const aroundASchool: Part[] = [
  ...(['chief executive', 'improvement director', 'executive', 'other executive', 'trustee'] as const),
  ...(['leader of the self-review', 'headteacher', 'middle leader', 'coordinator'] as const),
  ...(['new chief executive', 'chief executive without a seat', 'headteacher without a part'] as const),
]

/** The columns of what a school of the host keeps and shares: everybody there, another school, and who leads or works in the two trusts. */
export const everybodyAroundASchool: readonly Column[] = [
  ...[...allOfTheSchool, ...(['other school’s headteacher', 'other school’s teacher'] as const)],
  ...[...host(...aroundASchool), ...partner('chief executive', 'improvement director', 'headteacher')],
  ...outsiders,
]

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
