import { href, redirect } from 'react-router'
import { useLive } from '#src/platform/live/use-live.ts'
import { demand } from '#src/platform/refusal.ts'
import { enter } from '../../enter.ts'
import { getMySide } from '../../partnerships/mine.ts'
import { newsIn } from '../../partnerships/news.ts'
import { nameMoreReaders } from '../disclosing.ts'
import { readersForm } from '../forms.ts'
import { ownDisclosurePage, possibleSeats } from '../own-page.ts'
import { DisclosurePreview } from '../parts/disclosure-preview.tsx'
import { OwnDisclosure } from '../parts/own-disclosure.tsx'
import { mayDiscloseNow } from '../ready.ts'
import type { Route } from './+types/preview-disclosure.ts'

export const meta = () => [{ title: 'Disclose your self-review – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.disclose-self-review', async ({ db, actor }) => ({
    page: await ownDisclosurePage(db, actor, await getMySide(db, args.params.partnershipId)),
    news: newsIn(args.request.url),
    chosen: new URL(args.request.url).searchParams.getAll('seats'),
  }))
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.disclose-self-review', async ({ db, form }) => {
    const input = form(readersForm)
    if (!input.ok) return input.errors
    const side = await getMySide(db, args.params.partnershipId)
    const { partnership, mine } = side
    // Where it stands disclosed already, these are people to be named besides.
    if (await nameMoreReaders(db, side, await possibleSeats(db, side, input.value.seats)))
      return redirect(href('/review/partnerships/:partnershipId/disclose', { partnershipId: partnership.id }))
    demand(await mayDiscloseNow(db, partnership, mine))
    const check = href('/review/partnerships/:partnershipId/disclose/check', {
      partnershipId: partnership.id,
    })
    const seats = input.value.seats.map((seat) => ['seats', seat])
    return redirect(`${check}?${new URLSearchParams(seats)}`)
  })
}

export default function PreviewDisclosure({ loaderData, actionData }: Route.ComponentProps) {
  const { page, news, chosen } = loaderData
  useLive(page.partnership.id)
  return page.stands === 'disclosed' ? (
    <OwnDisclosure page={page} news={news} />
  ) : (
    <DisclosurePreview page={page} chosen={chosen} errors={actionData?.errors} />
  )
}
