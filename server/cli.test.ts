import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { csv, fileWith, link, school, trust } from '#src/modules/organisations/register/fixture.ts'

const root = path.resolve(import.meta.dirname, '..')
const dataDir = mkdtempSync(path.join(tmpdir(), 'cli-'))
chmodSync(dataDir, 0o711)
afterAll(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }))

// A port at which no product listens, whatever else runs on this machine.
const nobodysPort = '1'

function cli(...words: string[]) {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: nobodysPort, INIT_CWD: root }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/cli.ts', ...words], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  const last = stdout.trim().split('\n').at(-1) ?? ''
  return { status, stdout, stderr, json: last.startsWith('{') ? JSON.parse(last) : null }
}

const files = (given: Record<string, string>) =>
  Object.entries(given).flatMap(([kind, text]) => [`--${kind}`, fileWith(text, `${kind}.csv`)])

const rows = Array.from({ length: 20 }, (_, i) => i)
const register = {
  establishments: csv(
    'establishments',
    rows.map((i) => school(100_001 + i)),
  ),
  groups: csv('groups', [trust(11), trust(12)]),
  links: csv(
    'links',
    rows.map((i) => link(100_001 + i, 11 + (i % 2))),
  ),
}

describe('the command line', { timeout: 60_000 }, () => {
  it('explains itself, with examples', () => {
    const all = cli('--help')
    expect(all.status).toBe(0)
    for (const command of ['import-register', 'status']) expect(all.stdout).toContain(command)
    expect(cli('import-register', '--help').stdout).toContain('Examples:\n  $ npm run cli -- import-register')
  })

  it('says what it does not understand, and answers 2', () => {
    expect(cli('nonsense')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("unknown command 'nonsense'"),
    })
    const without = cli('import-register', '--json')
    expect(without).toMatchObject({ status: 2, json: { ok: false } })
    expect(without.json.error).toContain('Name at least one file')
  })

  it('imports the register and reports it as one object, last', () => {
    const first = cli('import-register', ...files(register), '--json')
    const allNew = (n: number) => ({ read: n, added: n, changed: 0, unchanged: 0, refused: 0 })
    expect(first.status).toBe(0)
    expect(first.json).toMatchObject({
      ok: true,
      establishments: allNew(20),
      groups: allNew(2),
      links: allNew(20),
      register: { openTrusts: 2, openMultiAcademyTrusts: 2, academies: 20, establishments: 20 },
    })
    const second = cli('import-register', ...files(register))
    expect(second.stdout).toContain('links: 20 read, 0 added, 0 changed, 20 unchanged, 0 refused')
    expect(second.stdout).toContain('2 multi-academy trusts with 20 academies')
  })

  it('lists the rows that cannot be used, and imports the rest only when told to', () => {
    const bad = { establishments: register.establishments.replace('School 100003,', 'School 100003, East,') }
    const asked = cli('import-register', ...files(bad))
    expect(asked.status).toBe(1)
    expect(asked.stdout).toContain('  line 4: It has 25 cells instead of 24')
    expect(asked.stdout).toContain('One row cannot be used.\nNothing was imported')
    expect(cli('import-register', ...files(bad), '--yes', '--json')).toMatchObject({
      status: 0,
      json: { establishments: { refused: 1, unchanged: 19 } },
    })
  })

  it('refuses a file far smaller than what is loaded, until whoever runs the machine insists', () => {
    const small = {
      establishments: csv(
        'establishments',
        rows.slice(0, 5).map((i) => school(100_001 + i)),
      ),
    }
    const refused = cli('import-register', ...files(small), '--yes', '--json')
    expect(refused).toMatchObject({ status: 1, json: { ok: false, outcome: 'refused' } })
    expect(refused.json.error).toContain('fewer than four fifths')
    expect(cli('import-register', ...files(small), '--accept-smaller', '--json').status).toBe(0)
  })

  it('says which version, schema and counts there are', () => {
    const { json, status } = cli('status', '--json')
    expect(status).toBe(0)
    expect(json).toMatchObject({
      ok: true,
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      schema: expect.stringMatching(/^\d{8}-/),
      counts: { establishments: 20 },
      health: { database: 'ready', web: 'not running' },
    })
  })
})

const gias = path.resolve(root, '../shared/data/gias')

describe.skipIf(!existsSync(gias))('the figures of an import (skipped without the real files)', () => {
  it('imports the real register in a process of little memory', { timeout: 120_000 }, () => {
    const real = [
      ['--establishments', 'edubasealldata20231116_31cols.csv'],
      ['--groups', 'allgroupsdata20220718.csv'],
      ['--links', 'alllinksdata20220718.csv'],
    ].flatMap(([option, name]) => [option!, path.join(gias, name!)])
    const { json } = cli('import-register', ...real, '--json')
    console.log(`The real register: ${json.seconds} s, ${json.peakMemoryMb} MB at the most.`)
    expect(json.register).toMatchObject({ openMultiAcademyTrusts: 1459, openSingleAcademyTrusts: 1251 })
    expect(json.peakMemoryMb).toBeLessThan(300)
  })
})
