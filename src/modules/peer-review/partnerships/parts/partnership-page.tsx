import type { ReactNode } from 'react'
import { href } from 'react-router'
import { Page, type PageProps } from '#src/ui/index.ts'

type PartnershipPageProps = Omit<PageProps, 'crumbs'> & {
  partnership: { id: string; name: string }
  /** Where the page stands below the partnership's task list. */
  here: string
  children?: ReactNode
}

/** A page below a partnership, with the way back to it. */
export function PartnershipPage({ partnership, here, ...page }: PartnershipPageProps) {
  return (
    <Page
      {...page}
      crumbs={[
        { label: 'Review', href: href('/review') },
        {
          label: partnership.name,
          href: href('/review/partnerships/:partnershipId', { partnershipId: partnership.id }),
        },
        { label: here },
      ]}
    />
  )
}
