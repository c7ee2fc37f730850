import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hasCode } from './refusal.ts'

function secretFile(dataDir: string, name: string): string {
  return path.join(dataDir, 'secrets', name)
}

/** The secret kept under `name` in the data folder, or null where there is none. */
export function findSecret(dataDir: string, name: string): string | null {
  try {
    return readFileSync(secretFile(dataDir, name), 'utf8').trim() || null
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/**
 * The secret kept under `name` in the data folder; made on the first call: 32 random bytes in base64url, in a
 * file that only its owner may read. Two processes that ask at once are given the same one.
 */
export function keepSecret(dataDir: string, name: string): string {
  const existing = findSecret(dataDir, name)
  if (existing) return existing
  const file = secretFile(dataDir, name)
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(draft, file) // complete or not there, and never in place of another's
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(draft)
  }
  const kept = findSecret(dataDir, name)
  if (!kept) throw new Error(`The file ${file} is empty.`)
  return kept
}
