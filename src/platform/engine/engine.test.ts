import { lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { type EngineState, findEngine, startEngine } from './engine.ts'
import { ask, clearFolder, startElsewhere, temporaryFolder, until } from './fixture.ts'
import { isServing, readPostmaster } from './proof.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const folder = temporaryFolder()
const dataDir = path.join(folder, 'data')
const quiet = { dataDir, log: () => {} }
const cluster = path.join(dataDir, 'postgres')

function serverPid(): number {
  return readPostmaster(cluster)?.pid ?? 0
}

afterAll(() => {
  clearFolder(dataDir)
  clearFolder(folder)
})

describe('the embedded server', () => {
  test('starts on nothing, safely set, and is out of reach when stopped', async () => {
    const start = performance.now()
    const engine = await startEngine(quiet)
    console.log(`fresh start: ${Math.round(performance.now() - start)} ms`)
    expect(engine.adopted).toBe(false)
    const [row] = await ask(
      engine.reach,
      `select current_setting('fsync') as fsync, current_setting('data_checksums') as checksums,
        current_setting('listen_addresses') as addresses, current_setting('TimeZone') as zone,
        current_setting('max_connections') as connections, datlocprovider as provider, datlocale as locale,
        pg_encoding_to_char(encoding) as encoding
      from pg_database where datname = 'postgres'`,
    )
    expect(row).toEqual({
      fsync: 'on',
      checksums: 'on',
      addresses: '',
      zone: 'UTC',
      connections: '60',
      provider: 'b',
      locale: 'C.UTF-8',
      encoding: 'UTF8',
    })
    await ask(
      engine.reach,
      'create extension pg_trgm; create extension unaccent; create table kept (word text)',
    )
    expect(await findEngine(dataDir)).toEqual(engine.reach)
    await engine.stop()
    await engine.stop()
    expect(await findEngine(dataDir)).toBeNull()
    expect(lstatSync(engine.reach.host, { throwIfNoEntry: false })).toBeUndefined()
  })

  test('keeps its folders and its password to itself', async () => {
    const mode = (name: string) => lstatSync(path.join(dataDir, name)).mode & 0o777
    expect(mode('postgres')).toBe(0o700)
    expect(mode('secrets')).toBe(0o700)
    for (const name of readdirSync(path.join(dataDir, 'secrets'))) expect(mode(`secrets/${name}`)).toBe(0o600)
    const password = readFileSync(path.join(dataDir, 'secrets', 'postgres-password'), 'utf8').trim()
    expect(password).toMatch(/^[\w-]{43}$/)
    expect(readFileSync(path.join(dataDir, 'postgres.log'), 'utf8')).not.toContain(password)
    expect(readdirSync(dataDir).filter((name) => name.includes('.new'))).toEqual([])
  })

  test('refuses a wrong password, and never logs what people wrote', async () => {
    const engine = await startEngine(quiet)
    await expect(ask({ ...engine.reach, password: 'guess' }, 'select 1')).rejects.toThrow(/password/)
    await expect(ask(engine.reach, `select 'a private sentence'::int`)).rejects.toThrow()
    expect(readFileSync(path.join(dataDir, 'postgres.log'), 'utf8')).not.toContain('select')
    await engine.stop()
  })

  test.runIf(process.getuid?.() === 0)('does not run as root', async () => {
    const engine = await startEngine(quiet)
    expect(readFileSync(`/proc/${serverPid()}/status`, 'utf8')).toMatch(/^Uid:\s+(?!0\b)\d+/m)
    expect(readFileSync(`/proc/${serverPid()}/status`, 'utf8')).toMatch(/^Groups:\s*$/m)
    await engine.stop()
  })

  test('is adopted after its owner was killed, with what was saved', async () => {
    const owner = await startElsewhere(dataDir)
    const pid = serverPid()
    const reach = await findEngine(dataDir)
    if (!reach) throw new Error('The other process does not run.')
    await ask(reach, `insert into kept values ('acknowledged')`)
    await owner.kill()
    expect(await findEngine(dataDir)).toBeNull() // it runs, and nobody has it in their care
    const start = performance.now()
    const engine = await startEngine(quiet)
    console.log(`adoption: ${Math.round(performance.now() - start)} ms`)
    expect(engine.adopted).toBe(true)
    expect(serverPid()).toBe(pid)
    expect(await ask(engine.reach, 'select word from kept')).toEqual([{ word: 'acknowledged' }])
    await engine.stop()
    expect(isServing(pid, cluster)).toBe(false)
  })

  test.each(['started', 'adopted'])('comes back after it was killed, when it was %s', async (how) => {
    if (how === 'adopted') await (await startElsewhere(dataDir)).kill()
    const states: EngineState[] = []
    const engine = await startEngine({ ...quiet, onState: (state) => states.push(state) })
    const pid = serverPid()
    process.kill(pid, 'SIGKILL')
    const start = performance.now()
    await until(() => states.includes('running'))
    console.log(`${how}, back after ${Math.round(performance.now() - start)} ms`)
    expect(states).toEqual(['restarting', 'running'])
    expect(serverPid()).not.toBe(pid)
    expect(await ask(engine.reach, 'select word from kept')).toHaveLength(1)
    await engine.stop()
  })

  test('stays stopped when it is stopped while it is coming back', async () => {
    const engine = await startEngine(quiet)
    const pid = serverPid()
    process.kill(pid, 'SIGKILL')
    await until(() => engine.state() === 'restarting')
    await engine.stop()
    expect(isServing(serverPid(), cluster)).toBe(false)
    expect(await findEngine(dataDir)).toBeNull()
  })
})

test('a path of 180 characters with a space and a comma does not matter', async () => {
  const long = path.join(folder, 'x, y '.repeat(50).slice(0, 180 - folder.length))
  mkdirSync(long, { recursive: true })
  const engine = await startEngine({ dataDir: long, log: () => {} })
  expect(await ask(engine.reach, 'select 1 as one')).toEqual([{ one: 1 }])
  await engine.stop()
})
