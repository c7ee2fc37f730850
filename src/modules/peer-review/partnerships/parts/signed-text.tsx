import { Section } from '#src/ui/index.ts'
import type { SignedText } from '../signing/agreement.ts'

/** A text that people sign, as it will stand when they have. */
export function SignedTextSections({ text }: { text: SignedText }) {
  return (
    <>
      {text.sections.map(({ heading, paragraphs }) => (
        <Section key={heading} heading={heading}>
          {paragraphs.map((paragraph) => (
            <p key={paragraph.slice(0, 40)}>{paragraph}</p>
          ))}
        </Section>
      ))}
    </>
  )
}
