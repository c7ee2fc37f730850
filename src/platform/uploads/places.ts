import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { readSettings } from '../env.ts'
import { isId } from '../ids.ts'

/** Where an uploaded file lies until it has been used: under DATA_DIR, readable by the product alone. */
export function uploadPath(id: string): string {
  return path.join(folder(), id)
}

/** Makes the folder of the uploads where it is missing. */
export async function prepareUploads(): Promise<void> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
}

/** Removes an uploaded file; nothing happens where it is gone already. */
export async function forgetUpload(id: string): Promise<void> {
  await rm(uploadPath(id), { force: true })
}

/** Removes the uploads that are older than so many days, whatever became of them. @returns how many. */
export async function forgetOldUploads(days: number, now = Date.now()): Promise<number> {
  let forgotten = 0
  for (const id of await readdir(folder()).catch(() => [])) {
    const { mtimeMs } = await stat(uploadPath(id))
    if (!isId(id) || now - mtimeMs < days * 86_400_000) continue
    await forgetUpload(id)
    forgotten += 1
  }
  return forgotten
}

function folder(): string {
  return path.join(readSettings().dataDir, 'uploads')
}
