import { LevelReport, Sheet } from '#src/ui/index.ts'
import { asSharedReport, type SharedCopy } from '../shared-copy.ts'

/** What a school agreed exactly as its trust reads it: the one component of the preview and of the reading. */
export function SharedSheet({ copy, label }: { copy: SharedCopy; label: string }) {
  return (
    <Sheet label={label}>
      <p>
        Self-review {copy.cycle} of {copy.school}: {copy.framework.title}, version {copy.framework.version}.
        The words of its levels, from the weaker end: {copy.words.join(', ')}.
      </p>
      <LevelReport groups={asSharedReport(copy)} markWord="Priority" titlesLabel="What supports it" />
    </Sheet>
  )
}
