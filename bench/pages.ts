import type { Target, Visitor } from './measure.ts'
import { asOwner, type Person, signInAt } from './people.ts'

/** The pages that can be measured, by the word that chooses them. */
export type Pages = Record<string, Target>

/** Finds the pages to measure in a product that runs on the dataset, and signs in the people who open them. */
export async function findPages(url: string): Promise<Pages> {
  const [leader] = await asOwner<Person & { selfReviewId: string }>(`
    select p.id as "personId", p.name, p.email, s.place as "selfReviewId"
    from access.seats s join self_review.self_reviews r on r.id = s.place and r.cycle = 2026 and r.revealed_at is not null
    join access.memberships m on m.id = s.membership_id and m.role = 'improvement_director'
    join people.persons p on p.id = m.person_id where s.role = 'leader' order by r.id limit 1`)
  const cookie = await signInAt(url, leader!)
  return {
    'sign-in': sameFor('sign-in page', { url: `${url}/sign-in` }),
    today: sameFor('Today', { url: `${url}/`, cookie }),
  }
}

/** A page that each visitor asks for in the same way. */
function sameFor(page: string, asked: ReturnType<Visitor>): Target {
  return { page, visitors: async (connections) => Array.from({ length: connections }, () => () => asked) }
}
