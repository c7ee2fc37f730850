import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** The Chromium of this machine: one on the PATH, or the one that Playwright has installed; null where there is none. */
export function findChromium(): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const found = names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram)
  if (found) return found
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null
}

/**
 * Installs a Chromium: from Debian where this is root on Debian, otherwise by Playwright for this user.
 * @throws a sentence that says what to do by hand.
 */
export function installChromium(): string {
  const isDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  const debian = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  if (
    isDebian &&
    run('apt-get', ['update'], debian) &&
    run('apt-get', ['install', '-y', 'chromium'], debian)
  ) {
    const found = findChromium()
    if (found) return found
  }
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

function run(command: string, words: string[], env: NodeJS.ProcessEnv): boolean {
  console.log(`$ ${command} ${words.join(' ')}`)
  return spawnSync(command, words, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
