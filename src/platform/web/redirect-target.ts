const ownPath = /^\/(?![/\\])[^\\\s]*$/

/** Where to go after signing in: a path of ours, or the front page; never another site (S-24). */
export function redirectTarget(wanted: string | null | undefined): string {
  if (!wanted || !ownPath.test(wanted)) return '/'
  const { origin, pathname, search } = new URL(wanted, 'http://here')
  // '/..//elsewhere' becomes '//elsewhere' only now, and that is another site.
  const target = pathname + search
  return origin === 'http://here' && ownPath.test(target) ? target : '/'
}
