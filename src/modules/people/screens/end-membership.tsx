import { Form, redirect } from 'react-router'
import { demand, notFound } from '#src/platform/refusal.ts'
import { Button, ButtonRow, LinkButton, Page } from '#src/ui/index.ts'
import { ownedBy } from '#src/ui/words.ts'
import { enter } from '../enter.ts'
import { endMembership } from '../members.ts'
import { mayEndMembership, mayManagePeople } from '../policy.ts'
import { getWhom, listMembers } from '../queries.ts'
import { roleWord } from '../roles.ts'
import type { Route } from './+types/end-membership.ts'

export const meta = () => [{ title: 'End a membership – Critical Friend' }]

type Entered = Parameters<Parameters<typeof enter>[2]>[0]

/** The person whose membership may end, and why it may not where it may not. */
async function leaving({ db, actor }: Pick<Entered, 'db' | 'actor'>, membershipId: string) {
  const whom = await getWhom(db, actor)
  demand(mayManagePeople(whom.role, whom.organisationId !== null, whom.organisationKind))
  const members = await listMembers(db, whom.organisationId!)
  const member = members.find((one) => one.membershipId === membershipId)
  if (!member) notFound('This person no longer belongs here.')
  const may = mayEndMembership(
    member,
    members.filter((one) => one !== member),
  )
  return { whom, member, may }
}

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'people.end-membership', async (entered) => {
    const { whom, member, may } = await leaving(entered, args.params.membershipId)
    return {
      name: member.name,
      role: member.title ?? roleWord(member.role),
      organisation: whom.organisation ?? '',
      because: may.ok ? null : may.because,
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'people.end-membership', async (entered) => {
    const { whom, member, may } = await leaving(entered, args.params.membershipId)
    demand(may)
    await endMembership(entered.db, whom.organisationId!, member)
    return redirect(`/people?ended=${encodeURIComponent(member.name)}`)
  })
}

export default function EndMembership({ loaderData }: Route.ComponentProps) {
  const { name, role, organisation, because } = loaderData
  return (
    <Page
      width="form"
      crumbs={[{ label: 'People', href: '/people' }, { label: name }]}
      heading={`End ${ownedBy(name)} membership?`}
      lede={`${name} is ${role} at ${organisation}.`}
    >
      <ul>
        <li>From their next click they see nothing of {organisation} any more.</li>
        <li>Their seats in self-reviews, partnerships and reviews end with it.</li>
        <li>
          What they wrote stays. Answers to a self-review that is still open count as they stand, if they had
          finished; unfinished anonymous ones do not.
        </li>
        <li>They come back only by a new invitation.</li>
      </ul>
      <Form method="post">
        <ButtonRow>
          <Button kind="danger" disabledBecause={because}>
            End the membership
          </Button>
          <LinkButton kind="quiet" to="/people">
            Keep it
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  )
}
