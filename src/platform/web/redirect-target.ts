/** Where to go after signing in: a path of ours, or the front page; never another site (S-24). */
export function redirectTarget(wanted: string | null | undefined): string {
  if (!wanted || !/^\/(?![/\\])[^\\\s]*$/.test(wanted)) return '/'
  const url = new URL(wanted, 'http://here')
  return url.origin === 'http://here' ? url.pathname + url.search : '/'
}
