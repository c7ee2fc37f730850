import { Section, SummaryList } from '#src/ui/index.ts'
import type { ReadPart } from '../first-element.ts'

type Props = { parts: ReadPart[]; lede: string }

/** The first element of what was brought in, in the words that were read; nothing where there is none. */
export function FirstElement({ parts, lede }: Props) {
  if (parts.length === 0) return null
  return (
    <Section heading="The first element, as it was read" lede={lede}>
      <SummaryList rows={parts} />
    </Section>
  )
}
