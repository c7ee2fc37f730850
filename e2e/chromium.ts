import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

// The shell is Chromium without its own windows: it opens a page for a new person in half the time.
const shell = 'chromium-headless-shell'
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** The Chromium of this machine: one on the PATH, or the one that Playwright has installed; null where there is none. */
export function findChromium(): string | null {
  const onPath = names.map(find).find((found) => found !== null)
  if (onPath) return onPath
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null
}

/**
 * The Chromium for the tests, installed where there is none. On a machine that is there to run them (`CI`) the quicker
 * shell is installed beside a Chromium that is there.
 * @throws a sentence that says what to do by hand.
 */
export function chromiumForTests(): string {
  if (process.env.CI && isRootOnDebian() && !find(shell)) installFromDebian(shell)
  return findChromium() ?? installChromium()
}

/** From Debian where this is root on Debian, otherwise by Playwright for this user. */
function installChromium(): string {
  const isDebian = isRootOnDebian()
  const fromDebian = isDebian && (installFromDebian(shell) || installFromDebian('chromium')) && findChromium()
  if (fromDebian) return fromDebian
  const playwright = path.resolve(import.meta.dirname, '../node_modules/.bin/playwright')
  run(
    process.execPath,
    [playwright, 'install', ...(isDebian ? ['--with-deps'] : []), 'chromium'],
    process.env,
  )
  const found = findChromium()
  if (found) return found
  throw new Error(
    'The browser tests need Chromium, and it could not be installed here. Install it (on Debian: apt-get install chromium) so that it is on the PATH, then run npm test again.',
  )
}

const isRootOnDebian = () => process.getuid?.() === 0 && existsSync('/etc/debian_version')

function installFromDebian(name: string): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return (
    run('apt-get', ['update'], env) && run('apt-get', ['install', '-y', '--no-install-recommends', name], env)
  )
}

function run(command: string, words: string[], env: NodeJS.ProcessEnv): boolean {
  console.log(`$ ${command} ${words.join(' ')}`)
  return spawnSync(command, words, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
}

function find(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders.map((folder) => path.join(folder, name)).find(isProgram) ?? null
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
