import { Quote, Section } from '#src/ui/index.ts'
import type { Unasked } from '../unasked.ts'

/** What somebody said of elements that a newer version no longer asks: theirs to read and to copy from. */
export function NoLongerAsked({ unasked }: { unasked: Unasked[] }) {
  if (unasked.length === 0) return null
  return (
    <Section
      heading="No longer asked"
      lede="The framework has moved on. What you said of these is kept for you alone and does not count; copy what you want to say elsewhere."
    >
      {unasked.map(({ id, title, level, comment }) => (
        <article key={id}>
          <h3>{title}</h3>
          {level && <p>You answered: {level}.</p>}
          {comment && <Quote>{comment}</Quote>}
        </article>
      ))}
    </Section>
  )
}
