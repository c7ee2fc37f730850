import { Link } from 'react-router'
import { longDay } from '#src/ui/dates.ts'
import { Section, SummaryList } from '#src/ui/index.ts'
import type { RegisterCounts } from '../register/importing/report.ts'
import type { Kind } from '../register/reading/file-kinds.ts'

type Loaded = { kind: Kind; name: string; day: string | null; importedOn: string }

/** What is loaded, and of which day. */
export function LoadedFacts({ counts, loaded }: { counts: RegisterCounts; loaded: Loaded[] }) {
  const from = (kind: Kind) => fromWords(loaded.find((one) => one.kind === kind))
  const figure = (n: number) => n.toLocaleString('en-GB')
  return (
    <Section heading="What is loaded" beside={<Link to="/trusts">Find a trust</Link>}>
      <SummaryList
        rows={[
          {
            key: 'Establishments',
            value: `${figure(counts.establishments)}, of which ${figure(counts.openEstablishments)} are open${from('establishments')}`,
          },
          {
            key: 'Groups',
            value: `${figure(counts.groups)}, of which ${figure(counts.openTrusts)} are open trusts${from('groups')}`,
          },
          { key: 'Links', value: `${figure(counts.links)}${from('links')}` },
        ]}
      />
    </Section>
  )
}

function fromWords(last: Loaded | undefined): string {
  if (!last) return ''
  if (last.day) return `, from the file of ${longDay(last.day)}`
  return `, from ${last.name}, imported on ${longDay(last.importedOn)}`
}
