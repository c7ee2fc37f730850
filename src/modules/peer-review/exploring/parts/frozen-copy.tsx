import { asReport, type FrozenSelfReview } from '#src/modules/self-review/index.ts'
import { LevelReport, Sheet } from '#src/ui/index.ts'

type FrozenCopyProps = {
  copy: FrozenSelfReview
  trust: string
  /** What stands at the top of the sheet: that it is a preview, or who disclosed it when. */
  label: string
}

/** A self-review exactly as the other trust reads it: the one component of the preview and of the reading. */
export function FrozenCopy({ copy, trust, label }: FrozenCopyProps) {
  return (
    <Sheet label={label}>
      <p>
        Self-review {copy.cycle} of {trust}: {copy.framework.title}, version {copy.framework.version}
        {copy.revealedOn && `. Revealed on ${copy.revealedOn}`}. The words of its levels, from the weaker end:{' '}
        {copy.words.join(', ')}.
      </p>
      <LevelReport groups={asReport(copy)} markWord="Priority" titlesLabel="What supports it" />
    </Sheet>
  )
}
