import { Form } from 'react-router'
import { londonDay, longDay } from '#src/ui/dates.ts'
import { Button, Hidden, Table } from '#src/ui/index.ts'
import { roleAndTitle } from '../roles.ts'

/** An invitation that nobody has accepted; its link works `until` then. */
type Shown = { id: string; name: string; email: string; role: string; until: Date; hasRunOut: boolean }

/** Who is invited and not here yet, to be asked again or no longer. */
export function InvitationsTable({ invitations }: { invitations: Shown[] }) {
  return (
    <Table
      caption="Open invitations"
      captionHidden
      columns={[
        { key: 'name', label: 'Name' },
        { key: 'role', label: 'Role' },
        { key: 'until', label: 'Link works until' },
        { key: 'change', label: 'Change', act: true },
      ]}
      rows={invitations.map((one) => ({
        key: one.id,
        cells: [
          <span key="name">
            {one.name}
            <br />
            <small>{one.email}</small>
          </span>,
          roleAndTitle(one.role, null),
          `${longDay(londonDay(one.until))}${one.hasRunOut ? ': it has run out' : ''}`,
          <Form key="change" method="post">
            <input type="hidden" name="membershipId" value={one.id} />
            <Button kind="words" name="intent" value="again">
              Send again<Hidden> {one.name}</Hidden>
            </Button>{' '}
            <Button kind="words" name="intent" value="withdraw">
              Withdraw<Hidden> {one.name}</Hidden>
            </Button>
          </Form>,
        ],
      }))}
    />
  )
}
