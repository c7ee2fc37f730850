import { Form } from 'react-router'
import { clockTime, londonDay, longDay } from '#src/ui/dates.ts'
import { Button, EmptyState, Hidden, Page, Table } from '#src/ui/index.ts'
import { enter } from '../enter.ts'
import { listMails, stateOfMail } from '../outbox.ts'
import type { Route } from './+types/see-outbox.ts'

export const meta = () => [{ title: 'Outbox – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'people.open-outbox', async ({ db }) => {
    const mails = await listMails(db)
    return mails.map((mail) => ({
      id: mail.id,
      toAddress: mail.toAddress,
      subject: mail.subject,
      written: `${longDay(londonDay(mail.writtenAt))}, ${clockTime(mail.writtenAt)}`,
      state: stateOfMail(mail),
    }))
  })
}

export default function SeeOutbox({ loaderData }: Route.ComponentProps) {
  return (
    <Page
      crumbs={[{ label: 'Installation', href: '/installation' }, { label: 'Outbox' }]}
      heading="What waits to be sent?"
      lede="Opening a message is logged and shown to the person it is for, because its link could let you in as them."
    >
      {loaderData.length === 0 ? (
        <EmptyState heading="No messages yet">
          Invitations and other messages appear here as they are written.
        </EmptyState>
      ) : (
        <Table
          caption="Messages"
          captionHidden
          columns={[
            { key: 'subject', label: 'Message' },
            { key: 'to', label: 'To' },
            { key: 'written', label: 'Written' },
            { key: 'state', label: 'State' },
            { key: 'open', label: 'Open', act: true },
          ]}
          rows={loaderData.map((mail) => ({
            key: mail.id,
            cells: [
              mail.subject,
              mail.toAddress,
              mail.written,
              mail.state,
              <Form key="open" method="post" action={`/installation/outbox/${mail.id}`}>
                <Button kind="words">
                  Open<Hidden> the message to {mail.toAddress}</Hidden>
                </Button>
              </Form>,
            ],
          }))}
        />
      )}
    </Page>
  )
}
