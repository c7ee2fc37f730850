import { TwoVersions } from '#src/ui/index.ts'
import type { Shown } from './shown-fields.ts'

type Props = { labels: Record<string, string>; shown: Shown }

/** What somebody else saved while this was being written, beside what was written; nothing where nobody did. */
export function ChangedMeanwhile({ labels, shown: { mine, theirs } }: Props) {
  if (!theirs) return null
  const fields = Object.entries(labels).map(([field, label]) => ({
    ...{ label, theirs: theirs[field] ?? '', mine: mine[field] ?? '' },
  }))
  return <TwoVersions fields={fields} />
}
