import { MarginSection } from '#src/ui/index.ts'
import { inOneLine } from './telephone.ts'

type SafeguardingSectionProps = { trust: string; lead: { name: string; telephone: string } | null }

/** Names a trust's safeguarding lead on every page about a visit, with the number to ring now. */
export function SafeguardingSection(props: SafeguardingSectionProps) {
  return (
    <MarginSection heading="Safeguarding">
      <SafeguardingWords {...props} />
    </MarginSection>
  )
}

/** The sentence alone, for a sheet that is taken along. */
export function SafeguardingWords({ trust, lead }: SafeguardingSectionProps) {
  if (!lead)
    return (
      <p>
        {trust} has yet to name its safeguarding lead. Concerned about a child? Ring the trust’s head office
        now. Do not write it here.
      </p>
    )
  return (
    <p>
      Concerned about a child? Tell {lead.name} of {trust} now:{' '}
      <a href={`tel:${lead.telephone.replace(/[^+\d]/g, '')}`}>{inOneLine(lead.telephone)}</a>. Do not write
      it here.
    </p>
  )
}
