import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { barriers } from './account.ts'
import { prepareBinaries, restoreLinks } from './binaries.ts'
import { findEngine, startEngine } from './engine.ts'
import { ask, clearFolder, temporaryFolder } from './fixture.ts'
import { preparePlaces } from './places.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const folder = temporaryFolder()
const isRoot = process.getuid?.() === 0
const stranger = { uid: 54321, gid: 54321 }

afterAll(() => clearFolder(folder))

test('the folders that the account may not pass through are named from the outside in', () => {
  const outer = path.join(folder, 'outer')
  const inner = path.join(outer, 'inner')
  mkdirSync(inner, { recursive: true })
  chmodSync(outer, 0o755)
  chmodSync(inner, 0o755)
  expect(barriers(inner, stranger)).toEqual([])
  chmodSync(inner, 0o700)
  expect(barriers(inner, stranger)).toEqual([inner])
  chmodSync(outer, 0o700)
  expect(barriers(inner, stranger)).toEqual([outer, inner])
  expect(barriers(inner, null)).toEqual([])
  chmodSync(outer, 0o755)
})

describe('the programs', () => {
  test('have their symbolic links restored', () => {
    const places = preparePlaces(path.join(folder, 'data'), true, () => {})
    const { folder: installed } = prepareBinaries(places)
    const copy = path.join(folder, 'package', 'native')
    mkdirSync(path.join(copy, 'lib'), { recursive: true })
    cpSync(path.join(installed, 'pg-symlinks.json'), path.join(copy, 'pg-symlinks.json'))
    restoreLinks(copy)
    restoreLinks(copy)
    const links: { source: string; target: string }[] = JSON.parse(
      readFileSync(path.join(copy, 'pg-symlinks.json'), 'utf8'),
    )
    expect(links.length).toBeGreaterThan(0)
    for (const { target } of links) {
      expect(lstatSync(path.join(copy, '..', target)).isSymbolicLink()).toBe(true)
      expect(existsSync(path.join(installed, '..', target))).toBe(true)
    }
  })
})

test.runIf(isRoot)('from a folder that only root can reach, the database is kept elsewhere', async () => {
  const said: string[] = []
  const home = path.join(folder, 'root only')
  mkdirSync(home)
  chmodSync(home, 0o700)
  const options = {
    dataDir: path.join(home, 'data'),
    isChosen: false,
    log: (line: string) => said.push(line),
  }
  const pointer = path.join(options.dataDir, 'postgres-is-elsewhere.txt')
  const first = await startEngine(options)
  await ask(first.reach, 'create table kept (word text)')
  expect(await findEngine(options.dataDir)).toEqual(first.reach)
  await first.stop()
  const elsewhere = readFileSync(pointer, 'utf8').trim()
  expect(said).toHaveLength(1)
  expect(said[0]).toContain(`the database is kept in ${elsewhere}`)
  const second = await startEngine(options)
  expect(await ask(second.reach, 'select * from kept')).toEqual([])
  await second.stop()
  expect(said).toHaveLength(1)
  rmSync(options.dataDir, { recursive: true })
  const third = await startEngine(options)
  await expect(ask(third.reach, 'select * from kept')).rejects.toThrow(/does not exist/)
  await third.stop()
  expect(said[1]).toBe(
    `The database of an earlier ${options.dataDir} is still in ${elsewhere}. Delete that folder if nobody needs it.`,
  )
  rmSync(elsewhere, { recursive: true })
  rmSync(readFileSync(pointer, 'utf8').trim(), { recursive: true })
  await expect(startEngine(options)).rejects.toThrow(/does not exist\. Put that folder back/)
})
