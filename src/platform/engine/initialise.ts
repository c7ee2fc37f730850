import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Binaries } from './binaries.ts'
import { noteMaker } from './fitness.ts'
import type { Places } from './places.ts'
import { EngineRefusal } from './refusal.ts'

/** The name of the server's first, all-powerful role. The product makes lesser ones with it. */
export const superuser = 'postgres'

/**
 * Makes the cluster where there is none. It is made under another name and renamed when complete, so that a
 * power cut leaves no half of one. Sorting is by code point, from PostgreSQL itself: an index does not break
 * when the machine's own rules change.
 */
export async function initialise(places: Places, binaries: Binaries, password: string): Promise<void> {
  if (existsSync(places.cluster)) return
  for (const name of readdirSync(places.home)) {
    if (name.startsWith('postgres.new')) rmSync(path.join(places.home, name), { recursive: true })
  }
  const draft = path.join(places.home, 'postgres.new')
  const passwordFile = path.join(places.home, 'postgres.new-password')
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (places.account) {
    const { uid, gid } = places.account
    chownSync(draft, uid, gid)
    chownSync(passwordFile, uid, gid) // initdb does not read it from /dev/stdin
  }
  const { code, said } = await runAs(places, binaries.initdb, [
    `--pgdata=${draft}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--auth=scram-sha-256',
    '--data-checksums',
    '--no-instructions',
  ])
  rmSync(passwordFile)
  if (code !== 0) throw failure(places, said)
  noteMaker(places.home)
  renameSync(draft, places.cluster)
}

function failure({ home }: Places, said: string): EngineRefusal {
  if (/could not look up effective user/.test(said)) {
    return new EngineRefusal(
      'machine',
      `The user that this runs as (number ${process.getuid?.()}) has no name on this machine, and PostgreSQL ` +
        'needs one. Add a line for it to /etc/passwd, or start Critical Friend as another user.',
    )
  }
  return new EngineRefusal('server', `The database could not be made in ${home}. PostgreSQL says: ${said}`)
}

/** Runs one of PostgreSQL's programs as the server's account and gathers what it says; messages in English. */
export function runAs(
  places: Places,
  program: string,
  given: string[],
): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, given, {
      ...places.account,
      cwd: '/',
      env: serverEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (piece) => {
      said += piece
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, said: said.trim() }))
  })
}

/** What the server's programs see of this process's environment: nothing that is secret or that varies. */
export function serverEnvironment(): Record<string, string> {
  const system = process.env.SystemRoot // Windows starts nothing without it
  return { LC_ALL: 'C', TZ: 'UTC', PATH: process.env.PATH ?? '', ...(system && { SystemRoot: system }) }
}
