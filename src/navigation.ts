import type { Actor } from '#src/platform/database/context.ts'

const parts = [
  {
    label: 'Know',
    href: '/know',
    roles: [
      'leader',
      'contributor',
      'chief_executive',
      'improvement_director',
      'head_of_school',
      'schools_reader',
    ],
  },
  {
    label: 'Review',
    href: '/review',
    roles: [
      'programme_lead',
      'associate',
      'explorer',
      'host_leader',
      'host_coordinator',
      'visitor',
      'lead_reviewer',
      'chief_executive',
      'improvement_director',
    ],
  },
  {
    label: 'Improve',
    href: '/improve',
    // Whoever may open a plan finds it there again.
    roles: ['host_leader', 'chief_executive', 'improvement_director', 'executive', 'head_of_school'],
  },
  { label: 'Trusts', href: '/trusts', roles: ['programme_lead'] },
  { label: 'Frameworks', href: '/frameworks', roles: ['programme_lead'] },
  { label: 'Installation', href: '/installation', roles: ['administrator'] },
] as const

/** The parts of the product that have something in them for this person, as whom they act now; Today always. */
export function navigationFor(actor: Actor): { label: string; href: string }[] {
  const held = new Set(actor.positions.map((position) => position.role))
  const open = parts.filter(({ roles }) => roles.some((role) => held.has(role)))
  return [{ label: 'Today', href: '/' }, ...open.map(({ label, href }) => ({ label, href }))]
}
