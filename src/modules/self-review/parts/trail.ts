import { href } from 'react-router'
import type { Crumb } from '#src/ui/index.ts'

/** The address under which a self-review's pages are. */
export function baseOf(selfReviewId: string): string {
  return href('/know/self-reviews/:selfReviewId', { selfReviewId })
}

/** The way back from a page of a self-review; `steps` are what lies between, each with its piece of the address. */
export function trailTo(
  selfReview: { id: string; name: string },
  label: string,
  ...steps: { label: string; path: string }[]
): Crumb[] {
  const base = baseOf(selfReview.id)
  const between = steps.map((step) => ({ label: step.label, href: `${base}/${step.path}` }))
  // A long way back wraps on a phone: with a step between, the first part of the product goes without saying.
  const know = steps.length > 0 ? [] : [{ label: 'Know', href: '/know' }]
  return [...know, { label: selfReview.name, href: base }, ...between, { label }]
}
