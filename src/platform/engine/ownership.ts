import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive, startOf } from './proof.ts'
import { EngineRefusal, hasCode } from './refusal.ts'

type Owner = { pid: number; start: string | null }

const usualPatience = 10_000 // milliseconds: a command that is about to end, or a product that is stopping

function ownerFile(home: string): string {
  return path.join(home, 'owner.json')
}

function readOwner(file: string): Owner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function isSame(owner: Owner): boolean {
  return isAlive(owner.pid) && startOf(owner.pid) === owner.start
}

/** The id of the living process that has this cluster's server in its care, or null. */
export function findOwner(home: string): number | null {
  const owner = readOwner(ownerFile(home))
  return owner && isSame(owner) ? owner.pid : null
}

/**
 * Takes the cluster's server into this process's care and returns the function that gives it back. Waits for
 * another process that has it, ten seconds unless told; one that no longer lives has it no longer. Then throws.
 */
export async function takeOwnership(home: string, patience = usualPatience): Promise<() => void> {
  const until = Date.now() + patience
  while (!tryToTake(home)) {
    const pid = findOwner(home)
    if (pid !== null && Date.now() > until) {
      throw new EngineRefusal(
        'in-use',
        `Critical Friend is already running on this data folder (process ${pid}). ` +
          'Use that one, or stop it first, or set DATA_DIR to another folder.',
      )
    }
    await pause(50)
  }
  return () => {
    if (findOwner(home) === process.pid) rmSync(ownerFile(home), { force: true })
  }
}

function tryToTake(home: string): boolean {
  const file = ownerFile(home)
  const draft = `${file}.${process.pid}`
  const self: Owner = { pid: process.pid, start: startOf(process.pid) }
  writeFileSync(draft, JSON.stringify(self), { mode: 0o600 })
  try {
    linkSync(draft, file) // succeeds for one process only, and with the content complete
    return true
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(draft)
  }
  if (findOwner(home) === null) setAside(file)
  return false
}

/** Removes what a dead owner left; puts back what a living one wrote in the meantime. */
function setAside(file: string): void {
  const aside = `${file}.left-${process.pid}`
  try {
    renameSync(file, aside)
    const owner = readOwner(aside)
    if (owner && isSame(owner)) linkSync(aside, file)
    rmSync(aside)
  } catch {
    // another process was quicker: the next turn sees what it did
  }
}
