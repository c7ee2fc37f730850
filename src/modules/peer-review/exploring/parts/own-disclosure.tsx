import { Form, href } from 'react-router'
import { londonDay, longDay } from '#src/ui/dates.ts'
import { Button, ButtonRow, Checkboxes, LinkButton, Notice, Section, VisibleTo } from '#src/ui/index.ts'
import type { News } from '../../partnerships/news.ts'
import { PartnershipPage } from '../../partnerships/parts/partnership-page.tsx'
import type { OwnPage } from '../own-page.ts'
import { FrozenCopy } from './frozen-copy.tsx'
import { Readings } from './readings.tsx'

type DisclosedProps = {
  page: Extract<OwnPage, { stands: 'disclosed' }>
  news: News | null
}

/** What a trust has disclosed, as it sees it ever after: who can read it, who has, and the copy itself. */
export function OwnDisclosure({ page, news }: DisclosedProps) {
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
      {page.couldRead.length > 0 && <JoinedSince couldRead={page.couldRead} />}
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

function JoinedSince({ couldRead }: { couldRead: { seatId: string; name: string; words: string }[] }) {
  return (
    <Section heading="Who joined since" lede="They read what you disclosed once you name them.">
      <Form method="post" noValidate>
        <Checkboxes
          name="seats"
          label="Name as readers, too"
          choices={couldRead.map(({ seatId, name, words }) => ({ value: seatId, label: name, hint: words }))}
        />
        <ButtonRow>
          <Button kind="quiet">Let them read it</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
