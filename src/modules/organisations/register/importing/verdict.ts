import { fileKinds, type Kind } from '../reading/file-kinds.ts'
import type { FileReport } from './report.ts'

/** What was counted in a file, as far as the verdict on it needs. */
export type Counted = Pick<FileReport, 'read' | 'refused' | 'loadedBefore'> & { unknown: number }

/** A file with fewer usable rows than this share of what is loaded is taken for the wrong file or half a file. */
export const leastShare = 0.8

/** More unusable rows than this share, and the file is refused as a whole: it is damaged throughout. */
export const mostRefused = 0.1

/** This many rows of an unknown type or status, and the register has changed in a way we do not understand. */
export const mostUnknown = 1000

/**
 * Whether a file as a whole is refused, and why; null where its good rows can be used. `mayShrink` lifts the check on
 * its size alone, for whoever runs the machine and knows that the register itself has become smaller.
 */
export function judge(kind: Kind, counted: Counted, mayShrink = false): string | null {
  const { title, things } = fileKinds[kind]
  const { read, refused, unknown, loadedBefore } = counted
  const good = read - refused
  if (unknown >= mostUnknown)
    return `${figure(unknown)} rows of the ${title} have a type or status that we do not know. The register may have changed: nothing was imported. Update the product, or report this to those who make it.`
  if (good === 0) return `No row of the ${title} can be used. Download it again.`
  if (refused > read * mostRefused)
    return `${figure(refused)} of the ${figure(read)} rows of the ${title} cannot be used: the file is damaged. Download it again.`
  if (!mayShrink && good < loadedBefore * leastShare)
    return `The ${title} has ${figure(good)} rows and the register holds ${figure(loadedBefore)} ${things}. A file of fewer than four fifths of that is taken for half a file or a different one. Download the whole file.`
  return null
}

const figure = (n: number): string => n.toLocaleString('en-GB')
