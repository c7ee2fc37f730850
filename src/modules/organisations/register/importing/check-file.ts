import type { Db } from '#src/platform/database/db.ts'
import { longDay } from '#src/ui/dates.ts'
import { dayOfFile } from '../reading/file-day.ts'
import { type FileKind, fileKinds, type Kind } from '../reading/file-kinds.ts'
import { FileRefusal, type Layout } from '../reading/header.ts'
import { type Inspection, inspectFile } from '../reading/inspect-file.ts'
import { Problems } from '../reading/problems.ts'
import { openRows } from '../reading/read-rows.ts'
import { compareFacts, countLoaded, refuseStaged } from './compare.ts'
import { compareLinks } from './links.ts'
import type { FileReport, ImportProgress } from './report.ts'
import { orStepBack, stage } from './staging.ts'
import { judge } from './verdict.ts'

/** A file that has been read, with what was found; `layout` is null where it could not be read. */
export type StagedFile = { kind: Kind; layout: Layout | null; report: FileReport }

type Named = { kind: Kind; path: string; name: string; loadedDay: string | null }
type Options = { onProgress?(progress: ImportProgress): void; mayShrink?: boolean }

/** Reads a file into its temporary table and compares it with what is loaded. Nothing is written yet. */
export async function checkFile(db: Db, file: Named, options: Options): Promise<StagedFile> {
  const kind = fileKinds[file.kind]
  const problems = new Problems()
  const report = blank(file, await countLoaded(db, kind))
  let layout: Layout | null = null
  try {
    const inspection = await inspectFile(file.path)
    Object.assign(report, { size: inspection.size, sha256: inspection.sha256 })
    await orStepBack(db, async () => {
      layout = await readInto(db, { file, kind, inspection, problems, report }, options)
    })
    options.onProgress?.({ step: 'comparing', kind: file.kind, done: report.read, of: report.read })
    await refuseStaged(db, kind, problems)
    const difference =
      file.kind === 'links'
        ? await compareLinks(db, layout!, report.day)
        : await compareFacts(db, kind, layout!)
    Object.assign(report, difference, { refused: problems.total })
    report.refusedBecause = judge(file.kind, { ...report, unknown: problems.unknown }, options.mayShrink)
    report.warnings = warningsOf(file, inspection, report.day)
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    report.refusedBecause = error.message
    report.refused = problems.total
  }
  report.problems = problems.list.toSorted((a, b) => a.line - b.line)
  return { kind: file.kind, layout, report }
}

function blank(file: Named, loadedBefore: number): FileReport {
  const none = { size: 0, sha256: '', read: 0, added: 0, changed: 0, unchanged: 0, refused: 0, absent: 0 }
  const { name } = file
  return {
    name,
    day: dayOfFile(name),
    ...none,
    loadedBefore,
    problems: [],
    warnings: [],
    refusedBecause: null,
  }
}

type Reading = { file: Named; kind: FileKind; inspection: Inspection; problems: Problems; report: FileReport }

async function readInto(db: Db, reading: Reading, { onProgress }: Options): Promise<Layout> {
  const { file, kind, inspection, problems, report } = reading
  const { layout, rows } = await openRows({
    path: file.path,
    kind,
    inspection,
    problems,
    onRow(read, bytes) {
      report.read = read
      if (read % 1000 === 0)
        onProgress?.({
          step: 'reading',
          kind: file.kind,
          done: read,
          of: Math.round((read * inspection.size) / Math.max(bytes, 1)),
        })
    },
  })
  await stage(db, kind, layout, rows)
  return layout
}

function warningsOf(file: Named, { endsWell }: Inspection, day: string | null): string[] {
  const { title } = fileKinds[file.kind]
  const warnings: string[] = []
  if (!endsWell)
    warnings.push(`The last line of the ${title} has no line end: the file may have been cut off there.`)
  if (day !== null && file.loadedDay !== null && day < file.loadedDay)
    warnings.push(
      `The ${title} is of ${longDay(day)}, and the one that is loaded is of ${longDay(file.loadedDay)}: facts would go back to what they were.`,
    )
  return warnings
}
