import { asJob } from '#src/platform/database/context.ts'
import { reportFault } from '#src/platform/faults.ts'
import { forgetUpload, uploadPath } from '#src/platform/uploads/places.ts'
import { importJob, saveFault, saveProgress, takeUpImport } from './import-commands.ts'
import { importRegister, type RegisterFiles } from './import-register.ts'
import type { ImportProgress, ImportReport } from './importing/report.ts'
import type { ImportFile } from './imports.ts'

const between = 300

/** Does one queued import of uploaded files; what it finds stands in the import's own row. Never throws for bad files. */
export async function runImport(id: string): Promise<void> {
  const taken = await asJob(importJob, (db) => takeUpImport(db, id))
  if (!taken) return
  const progress = progressOf(id)
  try {
    const { outcome } = await importRegister(asFiles(taken.files), {
      importId: id,
      uploads: taken.files,
      onProgress: progress.told,
      confirm: (files) => taken.isConfirmed && isSame(files, taken.report),
    })
    if (outcome !== 'waiting') for (const file of taken.files) if (file.id) await forgetUpload(file.id)
  } catch (error) {
    reportFault(error)
    await asJob(importJob, (db) => saveFault(db, id))
  } finally {
    await progress.settled()
  }
}

function asFiles(files: readonly ImportFile[]): RegisterFiles {
  return Object.fromEntries(files.map(({ kind, id, name }) => [kind, { path: uploadPath(id!), name }]))
}

/** What is confirmed is what was shown: the same files, byte for byte, with the same rows refused. */
function isSame(files: ImportReport['files'], shown: ImportReport | null): boolean {
  return Object.entries(files).every(([kind, file]) => {
    const before = shown?.files[kind as ImportFile['kind']]
    return before?.sha256 === file.sha256 && before.refused === file.refused
  })
}

/** Writes the progress in transactions of its own, a few times a second, without holding the import up. */
function progressOf(id: string) {
  let writing: Promise<void> | null = null
  let last = 0
  return {
    told(progress: ImportProgress) {
      if (writing || Date.now() - last < between) return
      last = Date.now()
      writing = asJob(importJob, (db) => saveProgress(db, id, progress))
        .catch(reportFault)
        .finally(() => {
          writing = null
        })
    },
    settled: async () => {
      await writing
    },
  }
}
