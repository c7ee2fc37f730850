import { Section } from '#src/ui/index.ts'
import { type Group, mendsFor } from '../advice.ts'

/** What to do where answering cannot open yet; each line leads to where it is done. */
export function Mends({ groups, base }: { groups: readonly Group[]; base: string }) {
  const mends = mendsFor(groups)
  if (mends.length === 0) return null
  return (
    <Section heading="What you can do">
      <ul>
        {mends.map(({ label, path }) => (
          <li key={label}>
            <a href={`${base}/${path}`}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
