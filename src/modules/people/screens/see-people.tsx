import { redirect } from 'react-router'
import { conflict, demand, notFound } from '#src/platform/refusal.ts'
import { Notice, Page, Section } from '#src/ui/index.ts'
import { capital, countWord, ownedBy } from '#src/ui/words.ts'
import { enter } from '../enter.ts'
import { memberForm } from '../forms.ts'
import { inviteAgain } from '../inviting/invite.ts'
import { changeRole, withdrawInvitation } from '../members.ts'
import { BesidePeople } from '../parts/beside-people.tsx'
import { InvitationsTable } from '../parts/invitations-table.tsx'
import { MembersTable } from '../parts/members-table.tsx'
import { mayEndMembership, mayManagePeople } from '../policy.ts'
import { getWhom, listInvitations, listMembers } from '../queries.ts'
import { rolesOf } from '../roles.ts'
import type { Route } from './+types/see-people.ts'

export const meta = () => [{ title: 'People – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'people.see-people', async ({ db, actor }) => {
    const whom = await getWhom(db, actor)
    if (!whom.organisationId) notFound()
    const members = await listMembers(db, whom.organisationId)
    const mayManage = mayManagePeople(whom.role, true, whom.organisationKind)
    return {
      ended: new URL(args.request.url).searchParams.get('ended'),
      organisation: whom.organisation ?? '',
      kind: whom.organisationKind ?? '',
      mayManage: mayManage.ok,
      role: whom.role,
      because: mayManage.ok ? '' : mayManage.because,
      members: members.map(({ membershipId, name, email, role, title }) => ({
        membershipId,
        name,
        email,
        role,
        title,
        isMe: membershipId === actor.membershipId,
      })),
      invitations: mayManage.ok
        ? (await listInvitations(db, whom.organisationId)).map((one) => ({
            ...one,
            until: one.expiresAt,
            hasRunOut: one.expiresAt < new Date(),
          }))
        : [],
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'people.change-role', async ({ db, actor, form }) => {
    const input = form(memberForm)
    if (!input.ok) return input.errors
    const whom = await getWhom(db, actor)
    demand(mayManagePeople(whom.role, whom.organisationId !== null, whom.organisationKind))
    const organisationId = whom.organisationId!
    const { intent, membershipId, role } = input.value
    if (intent === 'withdraw') await withdrawInvitation(db, organisationId, membershipId)
    if (intent === 'again') await inviteAgain(db, membershipId)
    if (intent === 'withdraw' || intent === 'again') return redirect('/people')
    const members = await listMembers(db, organisationId)
    const member = members.find((one) => one.membershipId === membershipId)
    if (!member) conflict('This person no longer belongs here; somebody ended it a moment ago.')
    if (role && role !== member.role)
      demand(
        mayEndMembership(
          member,
          members.filter((one) => one !== member),
        ),
      )
    if (role && rolesOf(whom.organisationKind ?? '').includes(role))
      await changeRole(db, organisationId, member, role)
    return redirect('/people')
  })
}

export default function SeePeople({ loaderData }: Route.ComponentProps) {
  const { members, invitations, mayManage, organisation, kind } = loaderData
  const people = capital(
    countWord(new Set(members.map((one) => one.email)).size, 'person has', 'people have'),
  )
  const waiting = countWord(invitations.length, 'invitation waits', 'invitations wait')
  return (
    <Page
      heading={`Who belongs to ${organisation}?`}
      lede={`${people} a place here${invitations.length ? `, and ${waiting}` : ''}.`}
      notice={
        loaderData.ended && (
          <Notice kind="success" heading={`${ownedBy(loaderData.ended)} membership has ended`}>
            They have no access any more. What they wrote stays.
          </Notice>
        )
      }
      margin={<BesidePeople mayManage={mayManage} because={loaderData.because} role={loaderData.role} />}
    >
      <MembersTable members={members} kind={kind} mayManage={mayManage} />
      {invitations.length > 0 && (
        <Section heading="Invited, not here yet">
          <InvitationsTable invitations={invitations} />
        </Section>
      )}
    </Page>
  )
}
