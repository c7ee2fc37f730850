import { redirect } from 'react-router'
import { useLive } from '#src/platform/live/use-live.ts'
import { ErrorSummary, Notice, Page, Section, VisibleTo } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { moreReadersForm, readersForm } from '../forms.ts'
import { SharePreview } from '../parts/share-preview.tsx'
import { StandingShared } from '../parts/what-stands.tsx'
import { addTrustReaders } from '../share.ts'
import { getSharePage, getSharing } from '../share-page.ts'
import type { Route } from './+types/share-outcome.ts'

export const meta = () => [{ title: 'Share with the trust – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.share', async ({ db, actor }) => {
    const { searchParams } = new URL(args.request.url)
    return {
      page: await getSharePage(db, actor, args.params.selfReviewId),
      chosen: searchParams.getAll('readers'),
      news: searchParams.get('done'),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.share', async ({ db, actor, form, typed }) => {
    const { selfReviewId } = args.params
    const here = `${baseOf(selfReviewId)}/share`
    if ('disclosure' in typed) {
      const more = form(moreReadersForm)
      if (!more.ok) return more.errors
      const sharing = await getSharing(db, actor, selfReviewId)
      await addTrustReaders(db, sharing, more.value.disclosure, more.value.readers)
      return redirect(`${here}?done=more`)
    }
    const input = form(readersForm)
    if (!input.ok) return input.errors
    const readers = input.value.readers.map((reader) => ['readers', reader])
    return redirect(`${here}/check?${new URLSearchParams(readers)}`)
  })
}

const notices: Record<string, string> = {
  shared: 'It is shared. Those you named have been told.',
  more: 'They can read it now, and have been told.',
  withdrawn: 'It is withdrawn. Nobody of the trust opens it any more; what was read was read.',
}

export default function ShareOutcome({ loaderData, actionData }: Route.ComponentProps) {
  const { page, chosen, news } = loaderData
  const { id, name, trust, standing, isShared } = page
  useLive(id)
  const notice = notices[news ?? '']
  return (
    <Page
      crumbs={trailTo({ id, name }, 'Share with the trust')}
      heading={isShared ? `What ${trust} can read` : `What would ${trust} see?`}
      lede={
        isShared
          ? 'A frozen copy: it does not change when your self-review does.'
          : 'Below is what you agreed, exactly as those you name will see it: levels, reasons and priorities. How anybody answered, comments, dissent, evidence and names stay in the school.'
      }
      notice={
        actionData?.errors ? (
          <ErrorSummary errors={actionData.errors} />
        ) : (
          notice && <Notice kind="success" heading={notice} />
        )
      }
      visibleTo={<VisibleTo {...page.visibleTo} />}
    >
      {!isShared && <SharePreview page={page} chosen={chosen} errors={actionData?.errors} />}
      {standing.map((one) =>
        one.isHere ? (
          <StandingShared key={one.id} standing={one} base={baseOf(id)} />
        ) : (
          <Section key={one.id} heading="What your former trust can still read">
            <StandingShared standing={one} base={baseOf(id)} />
          </Section>
        ),
      )}
    </Page>
  )
}
