// Runs `npm ci` for start.mjs, once at a time in a clone. Built-ins only, like start.mjs.
import { spawn } from 'node:child_process'
import * as fs from 'node:fs'
import path from 'node:path'

const slowInstallation = 40_000 // milliseconds; it usually takes 15 to 30 seconds
const longestInstallation = 10 * 60_000 // milliseconds; an older lock is forgotten, whatever process has its ids now

/**
 * Waits until no other command installs into this clone, then holds the place until `release()`.
 * `alsoBy(pid)` lets npm hold it too, should this process be killed while npm runs on.
 */
export async function holdInstallation(root, say) {
  const folder = path.join(root, '.installing')
  const holders = [process.pid]
  const note = () => fs.writeFileSync(path.join(folder, 'pids'), holders.join(' '))
  for (let told = false; !takeFolder(folder); told = true) {
    if (!told) say('Another command is installing into this folder. Waiting for it.')
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  note()
  return {
    alsoBy(pid) {
      holders.push(pid)
      note()
    },
    release() {
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

function takeFolder(folder) {
  try {
    fs.mkdirSync(folder)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  if (isHeld(folder)) return false
  const aside = `${folder}-${process.pid}`
  try {
    fs.renameSync(folder, aside) // of several that find it forgotten, one succeeds
    fs.rmSync(aside, { recursive: true, force: true })
  } catch {
    // another command was quicker
  }
  return false
}

function isHeld(folder) {
  try {
    const age = Date.now() - fs.statSync(folder).mtimeMs
    if (age > longestInstallation) return false
    if (age < 1000) return true // its holder may not have written its id yet
    return fs.readFileSync(path.join(folder, 'pids'), 'utf8').split(' ').map(Number).some(isAlive)
  } catch {
    return false
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Installs what package-lock.json says. Returns null, or a sentence that says what failed and what to do. */
export async function install(root, onStart, say) {
  const given = [
    'ci',
    '--ignore-scripts', // what a package needs done after unpacking, Critical Friend does itself
    '--include=dev', // NODE_ENV=production must not leave out what builds the product
    '--include=optional',
    '--loglevel=error',
    '--engine-strict=false', // the packages need the pinned Node, which is one of them
    '--legacy-peer-deps=false',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=2000',
  ]
  const outer = process.env.npm_execpath ?? '' // the npm that runs this, where it is npm
  const [command, first] = /npm-cli\.[cm]?js$/.test(outer) ? [process.execPath, [outer]] : ['npm', []]
  const npm = spawn(command, [...first, ...given], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32' && command === 'npm', // there it is npm.cmd
  })
  let said = ''
  npm.stderr.on('data', (piece) => {
    said += piece
  })
  if (npm.pid) onStart(npm.pid)
  const slow = setTimeout(
    () =>
      say('Still installing. Without a connection to the npm registry it takes minutes until npm says so.'),
    slowInstallation,
  )
  const code = await new Promise((resolve) => {
    npm.on('error', (error) => resolve(error.code))
    npm.on('close', resolve)
  })
  clearTimeout(slow)
  if (code === 0) return null
  return `${said.trim()}\n\n${explain(code, said)}`.trim()
}

function explain(code, said) {
  if (code === 'ENOENT') return 'npm is not on this machine. Install Node together with npm, then try again.'
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(said)) {
    return (
      'The packages could not be fetched: the npm registry did not answer. Check the connection ' +
      '(and `npm config get registry`, `npm config get proxy`), then try again.'
    )
  }
  if (/ENOSPC/.test(said)) return 'The disk is full. Make room (about 1 GB), then try again.'
  if (/EACCES|EPERM|EROFS/.test(said)) {
    return 'npm may not write there. Start as the user who owns that folder, then try again.'
  }
  if (/in sync|EUSAGE/.test(said)) {
    return 'package.json and package-lock.json do not fit each other. Restore both from git, then try again.'
  }
  return `npm could not install the packages (it ended with ${code}). What it said stands above. Try again.`
}
