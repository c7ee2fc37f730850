import { createHmac, timingSafeEqual } from 'node:crypto'

/** How the session cookie is named and marked: `__Host-` and Secure wherever browsers accept that (S-17). */
export type CookieManner = { name: string; isSecure: boolean }

/** `__Host-` needs https or localhost; elsewhere the plain name is used and the start says so. */
export function cookieManner(publicUrl: string): CookieManner {
  const { protocol, hostname } = new URL(publicUrl)
  const isSecure = protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1'
  return { name: isSecure ? '__Host-session' : 'session', isSecure }
}

/** The name under which a session waits while its person looks round as somebody else. */
export function waitingManner({ name, isSecure }: CookieManner): CookieManner {
  return { name: name.replace('session', 'own-session'), isSecure }
}

/** The session token that a Cookie header carries, if its signature is ours; null otherwise. */
export function tokenFrom(header: string | null, manner: CookieManner, secret: string): string | null {
  const prefix = `${manner.name}=`
  const part = header?.split(/;\s*/).find((p) => p.startsWith(prefix))
  if (!part) return null
  const value = decode(part.slice(prefix.length))
  const dot = value.lastIndexOf('.')
  if (dot < 1) return null
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1))
  const right = Buffer.from(sign(token, secret))
  return given.length === right.length && timingSafeEqual(given, right) ? token : null
}

/** The Set-Cookie value that starts a session; seven days at most, sent back on same-site navigation only. */
export function sessionCookie(token: string, manner: CookieManner, secret: string): string {
  return write(encodeURIComponent(`${token}.${sign(token, secret)}`), manner, 7 * 24 * 3600)
}

/** The Set-Cookie value that ends it. */
export function noCookie(manner: CookieManner): string {
  return write('', manner, 0)
}

function write(value: string, manner: CookieManner, seconds: number): string {
  return `${manner.name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${manner.isSecure ? '; Secure' : ''}`
}

function sign(token: string, secret: string): string {
  return createHmac('sha256', secret).update(token).digest('base64')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
