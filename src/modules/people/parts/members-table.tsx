import { Form, Link } from 'react-router'
import { Button, Hidden, Select, Table } from '#src/ui/index.ts'
import { capital, ownedBy } from '#src/ui/words.ts'
import { roleAndTitle, rolesOf, roleWord } from '../roles.ts'

/** A person of the organisation, as its page shows them. */
type Shown = {
  membershipId: string
  name: string
  email: string
  role: string
  title: string | null
  isMe: boolean
}

/** Who belongs to an organisation of this kind; whoever manages it changes roles and ends memberships here. */
export function MembersTable({
  members,
  kind,
  mayManage,
}: {
  members: Shown[]
  kind: string
  mayManage: boolean
}) {
  const columns = [
    { key: 'name', label: 'Name' },
    { key: 'role', label: 'Role' },
  ]
  return (
    <Table
      caption="People"
      captionHidden
      columns={mayManage ? [...columns, { key: 'change', label: 'Change', act: true }] : columns}
      rows={members.map((member) => ({
        key: member.membershipId,
        cells: [
          <span key="name">
            {member.name}
            {member.isMe && ' (you)'}
            <br />
            <small>{member.email}</small>
          </span>,
          roleAndTitle(member.role, member.title),
          ...(mayManage ? [<ChangeMember key="change" member={member} kind={kind} />] : []),
        ],
      }))}
    />
  )
}

function ChangeMember({ member, kind }: { member: Shown; kind: string }) {
  return (
    <details>
      <summary>
        Change<Hidden> {member.name}</Hidden>
      </summary>
      <Form method="post">
        <input type="hidden" name="membershipId" value={member.membershipId} />
        <Select
          id={`role-${member.membershipId}`}
          name="role"
          label={`Role of ${member.name}`}
          defaultValue={member.role}
          options={rolesOf(kind).map((role) => ({ value: role, label: capital(roleWord(role)) }))}
        />
        <Button kind="quiet" name="intent" value="change-role">
          Change the role
        </Button>
      </Form>
      <p>
        <Link to={`/people/${member.membershipId}/end`}>End {ownedBy(member.name)} membership</Link>
      </p>
    </details>
  )
}
