import { londonDay, longDay } from '#src/ui/dates.ts'
import { EmptyState, Section, Table } from '#src/ui/index.ts'

type ReadingsProps = {
  readers: { name: string; organisation: string }[]
  readings: { name: string; organisation: string; readAt: Date }[]
  areBothOpen: boolean
  other: string
  what?: 'self-review' | 'plan'
}

/** What a trust sees of its own disclosure ever after: who can read it, and who has, on which days. */
export function Readings({ readers, readings, areBothOpen, other, what = 'self-review' }: ReadingsProps) {
  return (
    <>
      <Section
        heading="Who can read it"
        lede={areBothOpen ? undefined : `Nobody yet: ${other} has not disclosed.`}
      >
        {areBothOpen && readers.length === 0 ? (
          <p>Nobody any more: it has been closed.</p>
        ) : (
          <ul>
            {readers.map(({ name, organisation }) => (
              <li key={name}>
                {name}, {organisation}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section heading="Who has read it, and when">
        {readings.length === 0 ? (
          <EmptyState heading="Nobody has read it yet">
            <p>Each day on which somebody opens your {what} stands here, with their name.</p>
          </EmptyState>
        ) : (
          <Table
            caption="Readings"
            captionHidden
            columns={[
              { key: 'who', label: 'Who' },
              { key: 'when', label: 'Day' },
            ]}
            rows={readings.map(({ name, organisation, readAt }) => ({
              key: `${name} ${readAt.toISOString()}`,
              cells: [`${name}, ${organisation}`, longDay(londonDay(readAt))],
            }))}
          />
        )}
      </Section>
    </>
  )
}
