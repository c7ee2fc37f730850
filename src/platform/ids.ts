import { createHash, randomBytes } from 'node:crypto'

/** A new UUIDv7: its first 48 bits are the time in milliseconds, so that keys made together lie together. */
export function newId(now = Date.now()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a piece of a URL or form can be a key at all; what is not is answered like a key that does not exist. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && uuid.test(text)
}

/** A secret for a link: 32 random bytes in the URL-safe alphabet (S-57). */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a secret: its SHA-256, so that a copy of the database opens nothing. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
