import { Form, redirect } from 'react-router'
import { readersOf } from '#src/modules/disclosure/index.ts'
import { notFound } from '#src/platform/refusal.ts'
import { Button, ButtonRow, ErrorSummary, LinkButton, Page } from '#src/ui/index.ts'
import { andList } from '#src/ui/words.ts'
import { enter } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { withdrawForm } from '../forms.ts'
import { listStanding, withdrawShared } from '../share.ts'
import { getSharing } from '../share-page.ts'
import type { Route } from './+types/withdraw-outcome.ts'

export const meta = () => [{ title: 'Withdraw what you shared – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.share', async ({ db, actor }) => {
    const { selfReview } = await getSharing(db, actor, args.params.selfReviewId)
    const wanted = new URL(args.request.url).searchParams.get('disclosure')
    const standing = (await listStanding(db, selfReview)).find(({ id }) => id === wanted)
    if (!standing) return notFound('This is not shared any more.')
    const readers = (await readersOf(db, standing.id)).map(({ name }) => name)
    return { id: selfReview.id, name: selfReview.name, disclosure: standing.id, readers: andList(readers) }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.share', async ({ db, actor, form }) => {
    const input = form(withdrawForm)
    if (!input.ok) return input.errors
    const sharing = await getSharing(db, actor, args.params.selfReviewId)
    await withdrawShared(db, sharing, input.value.disclosure)
    return redirect(`${baseOf(args.params.selfReviewId)}/share?done=withdrawn`)
  })
}

export default function WithdrawShared({ loaderData, actionData }: Route.ComponentProps) {
  const { id, name, disclosure, readers } = loaderData
  return (
    <Page
      width="form"
      crumbs={trailTo({ id, name }, 'Withdraw', { label: 'Share with the trust', path: 'share' })}
      heading="Withdraw what you shared?"
      lede={`From now on ${readers || 'nobody'} ${readers.includes(' and ') ? 'open' : 'opens'} it no more. What was read was read. You can share it again.`}
      notice={<ErrorSummary errors={actionData?.errors} />}
    >
      <Form method="post">
        <input type="hidden" name="disclosure" value={disclosure} />
        <ButtonRow>
          <Button kind="danger">Withdraw it</Button>
          <LinkButton kind="quiet" to={`${baseOf(id)}/share`}>
            Keep it shared
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  )
}
