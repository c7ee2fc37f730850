import { href } from 'react-router'
import { Tabs } from '#src/ui/index.ts'

type ExploreTabsProps = {
  partnershipId: string
  trusts: { id: string; name: string }[]
  current: string
  /** The reader's own trust, if they are of one. */
  mine: string | null
}

/** Whose self-review one looks at: the partner's, one's own with the questions about it, or for the associate either. */
export function ExploreTabs({ partnershipId, trusts, current, mine }: ExploreTabsProps) {
  return (
    <Tabs
      label="Whose self-review"
      tabs={trusts.map(({ id, name }) => ({
        href: href('/review/partnerships/:partnershipId/explore/:trustId', { partnershipId, trustId: id }),
        label: id === mine ? 'Questions to us' : name,
        current: id === current,
      }))}
    />
  )
}
