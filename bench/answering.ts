import { ask } from './ask.ts'
import type { Visitor } from './measure.ts'
import { asOwner, type Person } from './people.ts'

/** Somebody who has been asked to answer a self-review that is open. */
export type Contributor = Person & { seatId: string; selfReviewId: string }

/** The people who answer one open self-review, those in their own name first. */
export function listContributors(): Promise<Contributor[]> {
  return asOwner<Contributor>(`
    select p.id as "personId", p.name, p.email, s.id as "seatId", s.place as "selfReviewId"
    from self_review.contributors c join self_review.perspectives v on v.id = c.perspective_id
    join access.seats s on s.id = c.seat_id join access.memberships m on m.id = s.membership_id
    join people.persons p on p.id = m.person_id
    where c.self_review_id = (select id from self_review.self_reviews where revealed_at is null order by id limit 1)
    order by v.position, p.email`)
}

/** Where somebody answers. */
export function respondUrl(url: string, { selfReviewId }: Contributor): string {
  return `${url}/know/self-reviews/${selfReviewId}/respond`
}

/**
 * Somebody with the page of twelve answers open, who changes all of them before each save, with its number as the
 * comment, counted on from `first`. Each save is written over the one before, as from one window.
 */
export async function answeringVisitor(url: string, cookie: string, first = 0): Promise<Visitor> {
  const { body } = await ask({ url, cookie, accepts: 'identity' })
  const page = body.toString()
  const versions = [...page.matchAll(/name="version-([^"]+)"[^>]* value="(\d+)"/g)].map(
    ([, slug, version]) => ({
      slug,
      version: Number(version),
    }),
  )
  const words = [
    ...new Set([...page.matchAll(/name="answer-[^"]+"[^>]* value="([^"]+)"/g)].map(([, word]) => word!)),
  ]
  if (versions.length !== 12 || words.length < 4)
    throw new Error('The page of answers is not as the bench knows it.')
  let save = first
  return () => {
    const form = new URLSearchParams({ intent: 'save', finished: 'no' })
    for (const { slug, version } of versions) {
      form.set(`answer-${slug}`, words[save % 4]!)
      form.set(
        `comment-${slug}`,
        `Save ${save}: we talk about this at every meeting of our headteachers now.`,
      )
      form.set(`version-${slug}`, String(version + save - first))
    }
    save++
    return { url, cookie, form: form.toString() }
  }
}
