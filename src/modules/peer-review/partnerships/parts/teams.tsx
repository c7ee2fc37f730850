import { href, Link } from 'react-router'
import { Section, SideBySide } from '#src/ui/index.ts'
import type { Explorer } from '../explorers.ts'

type TeamsProps = { partnershipId: string; explorers: Explorer[]; mayName: boolean }

/** Who has a seat at the partnership, by organisation. */
export function Teams({ partnershipId, explorers, mayName }: TeamsProps) {
  const teams = [...Map.groupBy(explorers, (one) => one.organisation)]
  return (
    <Section
      heading="Exploring teams"
      lede="These people, and nobody else of the other trust, read a self-review that is disclosed to them."
      beside={
        mayName && (
          <Link to={href('/review/partnerships/:partnershipId/people', { partnershipId })}>
            Change your team
          </Link>
        )
      }
    >
      <SideBySide
        sides={teams.map(([organisation, people]) => ({
          heading: organisation,
          content: (
            <ul>
              {people.map(({ seatId, name, role, isAssociate }) => (
                <li key={seatId}>
                  {name}, {isAssociate ? 'associate' : role}
                </li>
              ))}
            </ul>
          ),
        }))}
      />
    </Section>
  )
}
