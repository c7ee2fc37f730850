import { countFigure } from '#src/ui/words.ts'
import type { ImportProgress, RegisterCounts } from '../register/importing/report.ts'
import type { ImportState } from '../register/imports.ts'
import { fileKinds } from '../register/reading/file-kinds.ts'

/** How an import stands, in a few words. */
export const stateWords: Record<ImportState, string> = {
  queued: 'Waiting to begin',
  running: 'Under way',
  waiting: 'Waits for you to confirm',
  done: 'Imported',
  refused: 'Refused',
  'given-up': 'Given up',
}

/** What an import is doing now, as a sentence without its full stop. */
export function stepWords({ step, kind }: Partial<ImportProgress>): string {
  if (!step || !kind) return 'Beginning'
  const { title } = fileKinds[kind]
  return {
    reading: `Reading the ${title}`,
    comparing: `Comparing the ${title} with what is loaded`,
    writing: `Writing the ${title}`,
  }[step]
}

/** What the register holds, as a sentence. */
export function holdsWords(counts: RegisterCounts): string {
  const multi = countFigure(
    counts.openMultiAcademyTrusts,
    'open multi-academy trust',
    'open multi-academy trusts',
  )
  const academies = countFigure(counts.academies, 'academy', 'academies')
  const single = countFigure(counts.openSingleAcademyTrusts, 'trust', 'trusts')
  return `${multi} with ${academies}, and ${single} of a single academy.`
}
