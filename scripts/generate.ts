import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDatabase } from '#server/open-database.ts'
import { disconnect, reachAs } from '#src/platform/database/connections.ts'
import { readSettings } from '#src/platform/env.ts'
import { generateAll } from './generated/all.ts'

const root = path.resolve(import.meta.dirname, '..')

/** Writes the files that are made from others, on an empty database of its own. */
async function generate(): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'critical-friend-generate-'))
  await chmod(dataDir, 0o711)
  const database = await openDatabase(readSettings({ DATA_DIR: dataDir }), { log: () => {} })
  try {
    for (const { file, text } of await generateAll(reachAs('owner'))) await writeChanged(file, text)
  } finally {
    await disconnect()
    await database.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function writeChanged(file: string, text: string): Promise<void> {
  const full = path.join(root, file)
  if (text === (await readFile(full, 'utf8').catch(() => null))) return
  await writeFile(full, text)
  console.log(`Written: ${file}`)
}

await generate()
