import { notFound } from '#src/platform/refusal.ts'

/**
 * Answers every address that is no page's. As a page of its own it has the frame round it, so that somebody who is
 * signed in goes on from there.
 */
export function loader() {
  return notFound()
}

export function action() {
  return notFound()
}

export default function FindNothing() {
  return null
}
