import { spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { serverAccount } from './account.ts'
import { EngineRefusal, startEngine } from './engine.ts'
import { demandFitDisk } from './fitness.ts'
import { clearFolder, startElsewhere, temporaryFolder } from './fixture.ts'
import { takeOwnership } from './ownership.ts'
import { isServing, readPostmaster } from './proof.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const folder = temporaryFolder()
const dataDir = path.join(folder, 'data')
const cluster = path.join(dataDir, 'postgres')
const isRoot = process.getuid?.() === 0

async function refusal(given = dataDir, isChosen = true): Promise<string> {
  try {
    const engine = await startEngine({ dataDir: given, isChosen, log: () => {} })
    await engine.stop()
    return 'It started.'
  } catch (error) {
    expect(error).toBeInstanceOf(EngineRefusal)
    return error instanceof Error ? error.message : ''
  }
}

beforeAll(async () => {
  const engine = await startEngine({ dataDir, log: () => {} })
  await engine.stop()
})

afterAll(() => {
  clearFolder(dataDir)
  clearFolder(folder)
})

describe('a cluster that is not for this server is refused in a sentence', () => {
  const version = path.join(cluster, 'PG_VERSION')
  const maker = path.join(dataDir, 'made-on.txt')

  afterEach(() => {
    writeFileSync(version, '18\n')
    writeFileSync(maker, `${process.platform} ${process.arch}\n`)
  })

  test('made by another version of PostgreSQL', async () => {
    writeFileSync(version, '15\n')
    expect(await refusal()).toMatch(/was made by PostgreSQL 15, .* brings PostgreSQL 18\. Start it with/)
  })

  test('made on another kind of machine', async () => {
    writeFileSync(maker, 'linux riscv64\n')
    expect(await refusal()).toMatch(/was made on linux riscv64, and this machine is .* Start it on/)
  })

  test('without what makes it a database', async () => {
    rmSync(version)
    expect(await refusal()).toMatch(/holds no database\. Put the database back/)
  })

  test('with another password', async () => {
    const file = path.join(dataDir, 'secrets', 'postgres-password')
    writeFileSync(file, 'another')
    expect(await refusal()).toMatch(/does not accept the password .* Put back the folder secrets/)
    expect(readPostmaster(cluster)).toBeNull() // the server that said so is not left running
    rmSync(dataDir, { recursive: true })
    expect(await refusal()).toBe('It started.')
  })

  test.runIf(isRoot)('of another user', async () => {
    chownSync(cluster, 12345, 12345)
    expect(await refusal()).toMatch(/belongs to another user \(number 12345\)/)
    const account = serverAccount()
    chownSync(cluster, account?.uid ?? 0, account?.gid ?? 0)
    expect(await refusal()).toBe('It started.')
  })
})

test('a disk across a network, or nearly full, is refused', () => {
  const gigabyte = 1024 ** 3
  expect(() => demandFitDisk('/data', { type: 0x6969, free: 9 * gigabyte })).toThrow(/network drive \(NFS\)/)
  expect(() => demandFitDisk('/data', { type: 0xef53, free: gigabyte - 1 })).toThrow(/has 1023 MB left/)
  expect(() => demandFitDisk('/data', { type: 0xef53, free: gigabyte })).not.toThrow()
})

test('a data folder that cannot be made is refused', async () => {
  writeFileSync(path.join(folder, 'file'), '')
  expect(await refusal(path.join(folder, 'file', 'data'))).toMatch(/cannot be made .* Set DATA_DIR/)
})

test.runIf(isRoot)(
  'a chosen folder that the server cannot reach is refused, naming the folders in the way',
  async () => {
    const closed = path.join(folder, 'closed')
    mkdirSync(path.join(closed, 'inner'), { recursive: true })
    const inner = path.join(closed, 'inner')
    for (const each of [closed, inner]) chmodSync(each, 0o700)
    const said = await refusal(path.join(inner, 'data'))
    expect(said).toContain(`cannot enter ${closed} and ${inner}, so`)
    expect(said).toContain(`chmod o+x '${closed}' '${inner}'`)
    for (const each of [closed, inner]) chmodSync(each, 0o711)
    expect(await refusal(path.join(inner, 'data'))).toBe('It started.')
  },
)

test('the process that has the server in its care is named, and left alone', {
  timeout: 20_000,
}, async () => {
  const owner = await startElsewhere(dataDir)
  const pid = readPostmaster(cluster)?.pid ?? 0
  await expect(takeOwnership(dataDir, 100)).rejects.toThrow(
    `already running on this data folder (process ${owner.pid})`,
  )
  expect(isServing(pid, cluster)).toBe(true)
  await owner.kill()
  expect(await refusal()).toBe('It started.')
})

test("a stale postmaster.pid with another program's id: not adopted, not signalled, no obstacle", async () => {
  const account = serverAccount()
  const other = spawn('sleep', ['60'], { ...account, stdio: 'ignore' }) // of the very user that the server runs as
  const file = path.join(cluster, 'postmaster.pid')
  writeFileSync(file, `${other.pid}\n${cluster}\n1\n5432\n/tmp\n\n  1234567    123456\nready   \n`, {
    mode: 0o600,
  })
  if (account) chownSync(file, account.uid, account.gid)
  expect(await refusal()).toBe('It started.')
  expect(other.exitCode ?? other.signalCode).toBeNull()
  expect(existsSync(file)).toBe(false)
  other.kill()
})
