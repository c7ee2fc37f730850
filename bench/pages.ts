import { answeringVisitor, type Contributor, listContributors, respondUrl } from './answering.ts'
import type { Target, Visitor } from './measure.ts'
import { asOwner, type Person, signInAt } from './people.ts'

/** The words that choose a page to measure. */
export const pageWords = ['sign-in', 'respond', 'save', 'heat-map', 'partnership', 'today'] as const
export type PageWord = (typeof pageWords)[number]

export type Pages = Record<PageWord, Target>

/**
 * Finds the pages to measure in a product that runs on the dataset, and signs in the people who open them. `respond` is
 * the page of answers, for a browser.
 */
export async function findPages(
  url: string,
  connections: number,
): Promise<{ pages: Pages; respond: { url: string; cookie: string } }> {
  const [leader] = await asOwner<Person & { selfReviewId: string; partnershipId: string }>(`
    select p.id as "personId", p.name, p.email, r.id as "selfReviewId", r.partnership_id as "partnershipId"
    from access.seats s join self_review.self_reviews r on r.id = s.place and r.cycle = 2026 and r.revealed_at is not null
    join access.memberships m on m.id = s.membership_id and m.role = 'improvement_director'
    join people.persons p on p.id = m.person_id where s.role = 'leader' order by r.id limit 1`)
  const cookie = await signInAt(url, leader!)
  const answering = await signInContributors(url, connections)
  const first = answering[0]!
  const respond = { url: respondUrl(url, first.person), cookie: first.cookie }
  const pages = {
    'sign-in': sameFor('sign-in page', { url: `${url}/sign-in` }),
    respond: sameFor('respond page', respond),
    save: {
      page: 'save of one page of answers',
      visitors: (n: number) =>
        Promise.all(
          answering
            .slice(0, n)
            .map(({ person, cookie }) => answeringVisitor(respondUrl(url, person), cookie)),
        ),
    },
    'heat-map': sameFor('heat map', {
      url: `${url}/know/self-reviews/${leader!.selfReviewId}/heat-map`,
      cookie,
    }),
    partnership: sameFor('partnership page', {
      url: `${url}/review/partnerships/${leader!.partnershipId}`,
      cookie,
    }),
    today: sameFor('Today', { url: `${url}/`, cookie }),
  }
  return { pages, respond }
}

/** As many people of one open self-review as there are connections: nobody saves in two windows at once. */
async function signInContributors(
  url: string,
  many: number,
): Promise<{ person: Contributor; cookie: string }[]> {
  const signedIn = []
  for (const person of (await listContributors()).slice(0, many))
    signedIn.push({ person, cookie: await signInAt(url, person) })
  return signedIn
}

/** A page that each visitor asks for in the same way. */
function sameFor(page: string, asked: ReturnType<Visitor>): Target {
  return { page, visitors: async (connections) => Array.from({ length: connections }, () => () => asked) }
}
