import { Form, href, redirect } from 'react-router'
import { useLive } from '#src/platform/live/use-live.ts'
import { demand } from '#src/platform/refusal.ts'
import { londonDay, longDay } from '#src/ui/dates.ts'
import {
  Button,
  ButtonRow,
  Checkboxes,
  ErrorSummary,
  errorFor,
  LinkButton,
  Notice,
  Section,
  VisibleTo,
} from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { getMySide } from '../../partnerships/mine.ts'
import { newsIn } from '../../partnerships/news.ts'
import { PartnershipPage } from '../../partnerships/parts/partnership-page.tsx'
import { nameMoreReaders } from '../disclosing.ts'
import { readersForm } from '../forms.ts'
import { ownDisclosurePage, possibleSeats } from '../own-page.ts'
import { FrozenCopy } from '../parts/frozen-copy.tsx'
import { Readings } from '../parts/readings.tsx'
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
  const { page } = loaderData
  useLive(page.partnership.id)
  return page.stands === 'disclosed' ? (
    <Disclosed page={page} news={loaderData.news} />
  ) : (
    <Preview page={page} chosen={loaderData.chosen} actionData={actionData} />
  )
}

type OwnPage = Route.ComponentProps['loaderData']['page']

type PreviewProps = {
  page: Extract<OwnPage, { stands: 'preview' }>
  chosen: string[]
  actionData: Route.ComponentProps['actionData']
}

function Preview({ page, chosen, actionData }: PreviewProps) {
  const { partnership, trust, other, because, copy, readers, wasWithdrawn } = page
  const { errors } = actionData ?? {}
  return (
    <PartnershipPage
      partnership={partnership}
      here="Disclose"
      heading="What will cross?"
      lede={`Below is your self-review exactly as ${other} will see it. Nobody’s comment and nobody’s name is in it.`}
      visibleTo={<VisibleTo {...page.visibleTo} />}
      notice={<ErrorSummary errors={errors} />}
    >
      {wasWithdrawn && (
        <p>You withdrew what you had disclosed before. You can disclose it again as it stands now.</p>
      )}
      {because && <p>{because}</p>}
      {copy && (
        <>
          <FrozenCopy copy={copy} trust={trust} label="Preview: nothing has been disclosed" />
          <Section
            heading="Who may read it?"
            lede={`They read it once ${other} has disclosed too, not before.`}
          >
            <Form method="post" noValidate>
              <Checkboxes
                name="seats"
                label="Readers"
                hint="Each reading is logged, and you see who has read it and when."
                choices={readers.map(({ seatId, name, words }) => ({
                  value: seatId,
                  label: name,
                  hint: words,
                }))}
                defaultValue={chosen.length > 0 ? chosen : readers.map((reader) => reader.seatId)}
                error={errorFor(errors, 'seats')}
              />
              <ButtonRow>
                <Button>Check before you disclose</Button>
              </ButtonRow>
            </Form>
          </Section>
        </>
      )}
    </PartnershipPage>
  )
}

type DisclosedProps = {
  page: Extract<OwnPage, { stands: 'disclosed' }>
  news: Route.ComponentProps['loaderData']['news']
}

function Disclosed({ page, news }: DisclosedProps) {
  const { partnership, trust, other, own, areBothOpen } = page
  const day = longDay(londonDay(own.disclosedAt))
  return (
    <PartnershipPage
      partnership={partnership}
      here="Disclosed"
      heading="What you have disclosed"
      lede={`Disclosed on ${day}. It does not change when your self-review does.`}
      visibleTo={<VisibleTo {...page.visibleTo} />}
      notice={
        news && (
          <Notice kind="success" heading={news.heading}>
            <p>{news.next}</p>
          </Notice>
        )
      }
    >
      {page.couldRead.length > 0 && (
        <Section heading="Who joined since" lede="They read what you disclosed once you name them.">
          <Form method="post" noValidate>
            <Checkboxes
              name="seats"
              label="Name as readers, too"
              choices={page.couldRead.map(({ seatId, name, words }) => ({
                value: seatId,
                label: name,
                hint: words,
              }))}
            />
            <ButtonRow>
              <Button kind="quiet">Let them read it</Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
      <Readings readers={own.readers} readings={own.readings} areBothOpen={areBothOpen} other={other} />
      <FrozenCopy copy={own.copy} trust={trust} label={`Disclosed by ${trust} on ${day}`} />
      {page.mayWithdraw && (
        <p>
          <LinkButton
            kind="quiet"
            to={href('/review/partnerships/:partnershipId/disclose/withdraw', {
              partnershipId: partnership.id,
            })}
          >
            Withdraw it for the future
          </LinkButton>
        </p>
      )}
    </PartnershipPage>
  )
}
