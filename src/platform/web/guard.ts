/**
 * Whether a request that changes something may pass: the browser says that the page is ours, or, where an old one says
 * nothing, the Origin is exactly the configured one. Missing both is a no (RR-01, RR-02).
 */
export function isFromOurPage(headers: Headers, publicUrl: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  return headers.get('origin') === publicUrl
}

/** The methods that change nothing. */
export function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
}

/** Whether the Host is the one people are told to use; a spoofed one gets 400 (RR-02). */
export function isOurHost(host: string | null, publicUrl: string): boolean {
  if (host === null) return false
  const own = new URL(publicUrl)
  if (host === own.host) return true
  // The same machine may be reached under its loopback names while it is being set up.
  return own.hostname === 'localhost' && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)
}
