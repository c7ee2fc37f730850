import { Form } from 'react-router'
import { clockTime, londonDay, longDay } from '#src/ui/dates.ts'
import { Button, Page, Section, SummaryList, Timeline } from '#src/ui/index.ts'
import { listAccountNotices } from '../accounts.ts'
import { enter } from '../enter.ts'
import { getWhom } from '../queries.ts'
import { roleWord } from '../roles.ts'
import type { Route } from './+types/see-account.ts'

export const meta = () => [{ title: 'Your account – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'people.see-account', async ({ db, actor }) => {
    const whom = await getWhom(db, actor)
    const notices = await listAccountNotices(db, actor.personId)
    return {
      whom,
      notices: notices.map((one) => ({
        key: one.id,
        what: one.what,
        iso: one.at.toISOString(),
        words: `${longDay(londonDay(one.at))}, ${clockTime(one.at)}`,
      })),
    }
  })
}

export default function SeeAccount({ loaderData: { whom, notices } }: Route.ComponentProps) {
  return (
    <Page heading="Your account" lede="As whom you act here, and what others did with your account.">
      <SummaryList
        rows={[
          { key: 'Name', value: whom.name },
          { key: 'You act for', value: whom.organisation ?? 'no organisation at present' },
          { key: 'Your role', value: whom.role ? roleWord(whom.role) : 'none' },
          { key: 'Password', value: 'not shown', changeHref: '/account/password' },
        ]}
      />
      {whom.others.length > 0 && (
        <Section
          heading="Act in another role"
          lede="You hold more than one. You always act in one of them, and the record says which."
        >
          {whom.others.map((other) => (
            <Form key={other.membershipId} method="post" action="/account/act-as">
              <input type="hidden" name="membershipId" value={other.membershipId} />
              <Button kind="quiet">
                Act as {roleWord(other.role)} of {other.organisation}
              </Button>
            </Form>
          ))}
        </Section>
      )}
      <Section heading="What others did">
        {notices.length === 0 ? (
          <p>
            Nothing. If an administrator opens a message to you or makes a sign-in link for you, it is written
            here.
          </p>
        ) : (
          <Timeline
            label="What others did"
            events={notices.map(({ key, what, iso, words }) => ({
              key,
              who: '',
              what,
              when: { iso, words },
            }))}
          />
        )}
      </Section>
    </Page>
  )
}
