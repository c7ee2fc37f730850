import { data, Form, redirect } from 'react-router'
import { checkForm } from '#src/platform/form.ts'
import { Button, ButtonRow, ErrorSummary, Page, SummaryList } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { readersForm } from '../forms.ts'
import { listPossibleReaders, shareOutcome } from '../share.ts'
import { asChoice, getSharing } from '../share-page.ts'
import type { Route } from './+types/check-sharing.ts'

export const meta = () => [{ title: 'Check before you share – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.share', async ({ db, actor }) => {
    const { selfReview } = await getSharing(db, actor, args.params.selfReviewId)
    const { searchParams } = new URL(args.request.url)
    const back = `${baseOf(selfReview.id)}/share`
    const asked = checkForm(readersForm, { readers: searchParams.getAll('readers') })
    const possible = await listPossibleReaders(db, selfReview.organisationId)
    const readers = possible.filter(
      ({ membershipId }) => asked.ok && asked.value.readers.includes(membershipId),
    )
    if (readers.length === 0) throw redirect(back)
    return {
      ...{ id: selfReview.id, name: selfReview.name },
      trust: readers[0]!.trust,
      readers: readers.map(asChoice),
      back: `${back}?${searchParams}`,
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.share', async ({ db, actor, form }) => {
    const input = form(readersForm)
    if (!input.ok) return input.errors
    const sharing = await getSharing(db, actor, args.params.selfReviewId)
    const possible = await listPossibleReaders(db, sharing.selfReview.organisationId)
    const chosen = input.value.readers.filter((one) =>
      possible.some(({ membershipId }) => membershipId === one),
    )
    if (chosen.length < input.value.readers.length)
      return data(
        {
          errors: [
            { field: '', message: 'Somebody you chose has left the trust since. Go back and choose again.' },
          ],
          typed: { readers: input.value.readers } as Record<string, string | string[]>,
        },
        { status: 409 },
      )
    await shareOutcome(db, actor, sharing, chosen)
    return redirect(`${baseOf(args.params.selfReviewId)}/share?done=shared`)
  })
}

export default function CheckSharing({ loaderData, actionData }: Route.ComponentProps) {
  const { id, name, trust, readers, back } = loaderData
  return (
    <Page
      width="form"
      crumbs={trailTo({ id, name }, 'Check', { label: 'Share with the trust', path: 'share' })}
      heading="Check before you share"
      lede="A frozen copy is made now. It cannot be changed afterwards, only withdrawn for the future."
      notice={<ErrorSummary errors={actionData?.errors} />}
    >
      <SummaryList
        rows={[
          {
            key: 'What',
            value:
              'The agreed levels, the reasons for them and your priorities, as the page before shows them.',
            changeHref: back,
          },
          {
            key: 'Who reads it',
            value: (
              <ul>
                {readers.map(({ membershipId, name: reader, role }) => (
                  <li key={membershipId}>
                    {reader}, {role}
                  </li>
                ))}
              </ul>
            ),
            changeHref: back,
          },
          {
            key: 'Where they see it',
            value: `Beside what other schools of ${trust} share, in the order of the alphabet: no ranking, no total, no average`,
          },
          { key: 'Until when', value: 'You withdraw it' },
        ]}
      />
      <Form method="post">
        {readers.map(({ membershipId }) => (
          <input key={membershipId} type="hidden" name="readers" value={membershipId} />
        ))}
        <ButtonRow>
          <Button>Share with {trust}</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
