import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let root: string
const programs = () => path.join(root, 'programs')
const pinned = `node_modules/node-linux-${process.arch}`

// Stands in for npm, which start.mjs finds on the PATH: it notes the call and unpacks one package, the pinned Node.
const npm = `#!/bin/sh
echo "$@" >> calls.txt
sleep 0.3
rm -rf node_modules
mkdir -p ${pinned}/bin
echo '{"version": "${process.versions.node}"}' > ${pinned}/package.json
ln -s "${process.execPath}" ${pinned}/bin/node
`

function installNpm(script: string): void {
  writeFileSync(path.join(programs(), 'npm'), script)
  chmodSync(path.join(programs(), 'npm'), 0o755)
}

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'start test, ')))
  for (const name of ['server', 'scripts', 'programs']) mkdirSync(path.join(root, name))
  for (const name of ['start.mjs', 'install.mjs']) {
    cpSync(path.join(import.meta.dirname, name), path.join(root, 'server', name))
  }
  writeFileSync(path.join(root, 'package.json'), '{"type": "module"}')
  writeFileSync(path.join(root, 'package-lock.json'), '{}')
  installNpm(npm)
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

type Outcome = { code: number | null; signal: string | null; out: string; err: string }

function start(script: string, given: string[] = [], env: Record<string, string> = {}, flags: string[] = []) {
  writeFileSync(path.join(root, 'scripts', 'script.ts'), script)
  const child = spawn(
    process.execPath,
    [path.join(root, 'server', 'start.mjs'), ...flags, 'scripts/script.ts', ...given],
    {
      cwd: tmpdir(), // not the clone
      env: { PATH: `${programs()}:/usr/bin:/bin`, ...env },
    },
  )
  return { child, outcome: outcomeOf(child) }
}

function outcomeOf(child: ChildProcess): Promise<Outcome> {
  let [out, err] = ['', '']
  child.stdout?.on('data', (piece) => {
    out += piece
  })
  child.stderr?.on('data', (piece) => {
    err += piece
  })
  return new Promise((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, out, err }))
  })
}

function calls(): string[] {
  return readFileSync(path.join(root, 'calls.txt'), 'utf8').trim().split('\n')
}

describe.runIf(process.platform === 'linux')('start.mjs', () => {
  test('installs once for all that start at once, and again when the lock file changes', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => start('console.log("runs")').outcome))
    expect(outcomes.map(({ code, out }) => [code, out])).toEqual([0, 0, 0].map((code) => [code, 'runs\n']))
    expect(calls()).toHaveLength(1)
    expect(calls()[0]).toMatch(/^ci --ignore-scripts --include=dev --include=optional /)
    await start('').outcome
    expect(calls()).toHaveLength(1)
    writeFileSync(path.join(root, 'package-lock.json'), '{ }')
    await start('').outcome
    expect(calls()).toHaveLength(2)
  })

  test('runs the script with its arguments and hands on its exit code', async () => {
    const script = `const answer: string[] = process.argv.slice(2)
      console.log(JSON.stringify([answer, process.cwd(), process.env.INIT_CWD]))
      process.exitCode = 7`
    const { code, out } = await start(script, ['a', 'b c']).outcome
    expect(code).toBe(7)
    expect(JSON.parse(out)).toEqual([['a', 'b c'], root, tmpdir()])
  })

  test('passes a signal on once, however often it is repeated, and waits for the script', async () => {
    const script = `let times = 0
      process.on('SIGTERM', () => { times += 1; setTimeout(() => { console.log(times); process.exit(3) }, 300) })
      console.log('ready'); setInterval(() => {}, 1000)`
    const { child, outcome } = start(script)
    await new Promise((resolve) => child.stdout?.once('data', resolve))
    child.kill('SIGTERM')
    await new Promise((resolve) => setTimeout(resolve, 50))
    child.kill('SIGTERM')
    expect(await outcome).toMatchObject({ code: 3, out: 'ready\n1\n' })
  })

  test('stops the script when npm, which does not pass a signal on through its shell, is gone', async () => {
    await start('').outcome
    const script = `import { writeFileSync } from 'node:fs'
      process.on('SIGTERM', () => { writeFileSync('stopped.txt', ''); process.exit() })
      console.log('ready'); setInterval(() => {}, 1000)`
    writeFileSync(path.join(root, 'scripts', 'script.ts'), script)
    const shell = spawn('sh', ['-c', `"${process.execPath}" server/start.mjs scripts/script.ts & wait`], {
      cwd: root,
      env: { PATH: '/usr/bin:/bin', npm_lifecycle_event: 'start' },
    })
    await new Promise((resolve) => shell.stdout.once('data', resolve))
    shell.kill('SIGKILL')
    await vi.waitFor(() => expect(existsSync(path.join(root, 'stopped.txt'))).toBe(true), 5000)
  })

  test('ends by the signal that ended the script', async () => {
    const { signal } = await start(`process.kill(process.pid, 'SIGKILL')`).outcome
    expect(signal).toBe('SIGKILL')
  })

  test('takes over from an installation that was killed', async () => {
    const lock = path.join(root, '.installing')
    mkdirSync(lock)
    writeFileSync(path.join(lock, 'pids'), '4194305')
    utimesSync(lock, Date.now() / 1000 - 5, Date.now() / 1000 - 5)
    expect(await start('').outcome).toMatchObject({ code: 0 })
  })
})

describe.runIf(process.platform === 'linux')('what is kept running', () => {
  const keep = (script: string) => start(script, [], {}, ['--keep-running'])
  /** Each start of the script notes itself, so that it knows how many there were before. */
  const counting = `import { appendFileSync, readFileSync } from 'node:fs'
    appendFileSync('starts.txt', '.')
    const starts = readFileSync('starts.txt', 'utf8').length
    const ready = () => new Promise<void>((resolve) => process.send!('ready', () => resolve()))
  `
  const starts = () => readFileSync(path.join(root, 'starts.txt'), 'utf8').length

  test('is started again when it dies once it was ready, however it dies, and that is said', async () => {
    const { code, err } = await keep(`${counting}
      await ready()
      if (starts === 1) process.kill(process.pid, 'SIGKILL')
      if (starts === 2) throw new Error('unforeseen')
      process.exit(0)`).outcome
    expect([code, starts()]).toEqual([0, 3])
    expect(err).toContain('Critical Friend ended unexpectedly (SIGKILL). It is started again in 1 s.')
    expect(err).toContain('Critical Friend ended unexpectedly (1). It is started again in 5 s.')
  })

  test('is not started again where it never was ready: what is wrong is handed on', async () => {
    const { code } = await keep(`${counting} process.exit(7)`).outcome
    expect([code, starts()]).toEqual([7, 1])
  })

  test('ends in order when it is asked to just after it died', async () => {
    const { child, outcome } = keep(`${counting}
      process.on('SIGTERM', () => { console.log('in order'); process.exit(0) })
      await ready()
      if (starts === 1) process.kill(process.pid, 'SIGKILL')
      setInterval(() => {}, 1000)`)
    await new Promise((resolve) => child.stderr?.on('data', (said) => /again/.test(said) && resolve(null)))
    child.kill('SIGTERM')
    expect(await outcome).toMatchObject({ code: 0, out: 'in order\n' })
    expect(starts()).toBe(2)
  })
})

describe.runIf(process.platform === 'linux')('what goes wrong is said in a sentence', () => {
  test.each([
    ['npm error code ENOTFOUND', 'the npm registry did not answer. Check the connection'],
    ['npm error code ENOSPC', 'The disk is full. Make room'],
    ['npm error code EACCES', 'npm may not write there. Start as the user who owns'],
    ['npm error code EUSAGE', 'do not fit each other. Restore both from git'],
    ['something else', 'npm could not install the packages (it ended with 1)'],
  ])('%s', async (said, sentence) => {
    installNpm(`#!/bin/sh\necho '${said}' >&2\nexit 1\n`)
    const { code, out, err } = await start('').outcome
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(said)
    expect(err).toContain(sentence)
  })

  test('no npm', async () => {
    const { code, err } = await start('', [], { PATH: '/nowhere' }).outcome
    expect(code).toBe(1)
    expect(err).toContain('npm is not on this machine')
  })

  test('a pinned Node that does not run', async () => {
    installNpm(npm.replace(process.execPath, '/bin/false'))
    const { code, err } = await start('').outcome
    expect(code).toBe(1)
    expect(err).toContain(`brings its own Node ${process.versions.node}, and that does not run here`)
  })
})
