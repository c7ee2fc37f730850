import { notFound } from '#src/platform/refusal.ts'
import { londonDay, longDay } from '#src/ui/dates.ts'
import { VisibleTo } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { PartnershipPage } from '../../partnerships/parts/partnership-page.tsx'
import { explored } from '../explore-page.ts'
import { FrozenCopy } from '../parts/frozen-copy.tsx'
import type { Route } from './+types/read-whole.ts'

export const meta = () => [{ title: 'A disclosed self-review – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.explore', async ({ db, actor }) => {
    const { head, trust, disclosed, visibleTo } = await explored(db, actor, args.params)
    if (!disclosed) notFound('This self-review is not open to you: both trusts disclose first.')
    return { head, trust, disclosed, visibleTo }
  })
}

export default function ReadWhole({
  loaderData: { head, trust, disclosed, visibleTo },
}: Route.ComponentProps) {
  return (
    <PartnershipPage
      partnership={head}
      here="The whole self-review"
      heading={`How ${trust.name} sees itself`}
      lede="A frozen copy, as it was disclosed. Keep it here: a printed page is left behind easily."
      visibleTo={visibleTo && <VisibleTo {...visibleTo} />}
    >
      <FrozenCopy
        copy={disclosed.copy}
        trust={trust.name}
        label={`Disclosed by ${trust.name} on ${longDay(londonDay(disclosed.disclosedAt))}`}
      />
    </PartnershipPage>
  )
}
