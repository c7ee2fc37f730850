import { Form } from 'react-router'
import { isId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import { Button, Page, Sheet, SummaryList } from '#src/ui/index.ts'
import { enter } from '../enter.ts'
import { openMail } from '../outbox.ts'
import { getWhom } from '../queries.ts'
import type { Route } from './+types/open-mail.ts'

export const meta = () => [{ title: 'A message – Critical Friend' }]

/** Opening is an act that is logged, so it is posted; the address alone shows nothing of the message. */
export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'people.open-outbox', async () => null)
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'people.open-outbox', async ({ db, actor }) => {
    if (!isId(args.params.mailId)) notFound()
    const mail = await openMail(db, args.params.mailId, (await getWhom(db, actor)).name)
    if (!mail) notFound()
    return { toAddress: mail.toAddress, subject: mail.subject, body: mail.body }
  })
}

const crumbs = [
  { label: 'Installation', href: '/installation' },
  { label: 'Outbox', href: '/installation/outbox' },
  { label: 'A message' },
]

export default function OpenMail({ actionData: mail }: Route.ComponentProps) {
  if (!mail) return <NotOpened />
  return (
    <Page
      crumbs={crumbs}
      heading={mail.subject}
      lede="That you opened this has been logged, and is shown to the person it is for."
    >
      <SummaryList rows={[{ key: 'To', value: mail.toAddress }]} />
      <Sheet label="The message">
        {mail.body.split('\n').map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that does not change
          <p key={at}>{/^https?:/.test(line) ? <a href={line}>{line}</a> : line}</p>
        ))}
      </Sheet>
    </Page>
  )
}

function NotOpened() {
  return (
    <Page
      width="form"
      crumbs={crumbs}
      heading="Open this message?"
      lede="That is logged and shown to the person it is for, because its link could let you in as them."
    >
      <Form method="post">
        <Button kind="quiet">Open the message</Button>
      </Form>
    </Page>
  )
}
