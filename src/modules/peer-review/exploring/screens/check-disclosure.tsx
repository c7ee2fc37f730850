import { Form, href, redirect } from 'react-router'
import { checkForm } from '#src/platform/form.ts'
import { Button, ButtonRow, ErrorSummary, SummaryList } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { withFaults } from '../../faults.ts'
import { listExplorers } from '../../partnerships/explorers.ts'
import { getMySide, headOf } from '../../partnerships/mine.ts'
import { otherSide } from '../../partnerships/partnership.ts'
import { PartnershipPage } from '../../partnerships/parts/partnership-page.tsx'
import { discloseSelfReview, possibleReaders } from '../disclosing.ts'
import { readersForm } from '../forms.ts'
import { isStanding } from '../standing.ts'
import type { Route } from './+types/check-disclosure.ts'

export const meta = () => [{ title: 'Check before you disclose – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.disclose-self-review', async ({ db }) => {
    const side = await getMySide(db, args.params.partnershipId)
    const { searchParams } = new URL(args.request.url)
    const back = href('/review/partnerships/:partnershipId/disclose', { partnershipId: side.partnership.id })
    const asked = checkForm(readersForm, { seats: searchParams.getAll('seats') })
    const readers = possibleReaders(side, await listExplorers(db, side.partnership.id)).filter(
      (one) => asked.ok && asked.value.seats.includes(one.seatId),
    )
    if (readers.length === 0) throw redirect(back)
    const other = otherSide(side.partnership, side.mine.organisationId)
    return {
      partnership: headOf(side.partnership),
      other: other?.name ?? 'your partner',
      hasOtherDisclosed: Boolean(other?.disclosedAt),
      readers: readers.map(({ seatId, name, organisation }) => ({ seatId, name, organisation })),
      back: `${back}?${searchParams}`,
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.disclose-self-review', async ({ db, actor, form }) => {
    const input = form(readersForm)
    if (!input.ok) return input.errors
    const side = await getMySide(db, args.params.partnershipId)
    const done = href('/review/partnerships/:partnershipId/disclose', { partnershipId: side.partnership.id })
    if (await isStanding(db, side.partnership.id, side.mine.organisationId)) return redirect(done)
    const possible = possibleReaders(side, await listExplorers(db, side.partnership.id))
    const seats = possible.filter((one) => input.value.seats.includes(one.seatId)).map((one) => one.seatId)
    if (seats.length < input.value.seats.length)
      return withFaults(
        [{ field: '', message: 'Somebody you chose has left the team since. Go back and choose again.' }],
        input.value,
      )
    const { areBothOpen } = await discloseSelfReview(db, actor, side, seats)
    return redirect(`${done}?${areBothOpen ? 'both-open' : 'disclosed'}`)
  })
}

export default function CheckDisclosure({ loaderData, actionData }: Route.ComponentProps) {
  const { partnership, other, hasOtherDisclosed, readers, back } = loaderData
  return (
    <PartnershipPage
      width="form"
      partnership={partnership}
      here="Check"
      heading="Check before you disclose"
      lede="A frozen copy is made now. It cannot be changed afterwards, only withdrawn for the future."
      notice={<ErrorSummary errors={actionData?.errors} />}
    >
      <SummaryList
        rows={[
          {
            key: 'What',
            value:
              'Your agreed levels, reasons, titles of evidence and priorities; and how the groups answered, where they were told so. All of it as the page before shows it.',
            changeHref: back,
          },
          {
            key: 'Who reads it',
            value: (
              <ul>
                {readers.map(({ seatId, name, organisation }) => (
                  <li key={seatId}>
                    {name}, {organisation}
                  </li>
                ))}
              </ul>
            ),
            changeHref: back,
          },
          {
            key: 'From when',
            value: hasOtherDisclosed
              ? `At once: ${other} has disclosed, and both open together`
              : `When ${other} has disclosed too; both then open together`,
          },
          { key: 'Until when', value: 'Your review closes, or you withdraw it' },
        ]}
      />
      <Form method="post">
        {readers.map(({ seatId }) => (
          <input key={seatId} type="hidden" name="seats" value={seatId} />
        ))}
        <ButtonRow>
          <Button>Disclose to {other}</Button>
        </ButtonRow>
      </Form>
    </PartnershipPage>
  )
}
