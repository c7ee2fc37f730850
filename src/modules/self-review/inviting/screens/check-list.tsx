import { data, Form, redirect } from 'react-router'
import { roleWord } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import {
  Button,
  ButtonRow,
  Checkbox,
  ErrorSummary,
  errorFor,
  LinkButton,
  Page,
  Section,
  Table,
} from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { mayInvite, mayLead } from '../../policy.ts'
import { confirmForm } from '../forms.ts'
import { type Checked, isNew, listInWords } from '../lists/check-list.ts'
import { confirmList } from '../lists/commands.ts'
import { getList } from '../lists/queries.ts'
import type { Route } from './+types/check-list.ts'

export const meta = () => [{ title: 'Check the list – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.invite', async ({ db, actor }) => {
    const { selfReviewId, listId } = args.params
    demand(mayLead(actor, selfReviewId))
    const { selfReview, checked, leftOut, isConfirmed, kind } = await getList(db, selfReviewId, listId)
    if (isConfirmed) throw redirect(`${baseOf(selfReviewId)}/who?done=list-before`)
    return {
      ...{ checked, listId, kind, leftOut },
      selfReview: { id: selfReview.id, name: selfReview.name },
      lede: listInWords(checked, leftOut),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.invite', async ({ db, actor, form }) => {
    const { selfReviewId, listId } = args.params
    demand(mayLead(actor, selfReviewId))
    const { selfReview, checked, isConfirmed } = await getList(db, selfReviewId, listId)
    const who = `${baseOf(selfReviewId)}/who`
    if (isConfirmed) return redirect(`${who}?done=list-before`)
    const input = form(confirmForm)
    if (!input.ok) return input.errors
    const wrong = (field: string, message: string) => data({ errors: [{ field, message }] }, { status: 422 })
    if (checked.some(({ state }) => state === 'fault'))
      return wrong(
        '',
        'Some rows have to be mended first. Mend them in the list and bring it again; nobody has been invited.',
      )
    if (checked.some(({ state }) => state === 'doubt') && input.value.doubts !== 'right')
      return wrong(
        'doubts',
        'Say that the doubtful addresses are right, or mend them in the list and bring it again.',
      )
    demand(mayInvite(selfReview.state, { name: '', mode: 'own_name', invited: 0 }, 0))
    const invited = await confirmList(db, actor, selfReview, { id: listId, checked })
    return redirect(`${who}?done=${invited === null ? 'list-before' : 'list'}`)
  })
}

const headings: Record<Checked['state'], string> = {
  fault: 'To mend',
  doubt: 'Doubtful',
  invite: 'To invite',
  already: 'Asked already',
  'left-out': 'Left out',
}

export default function CheckList({ loaderData, actionData }: Route.ComponentProps) {
  const { selfReview, checked, listId, kind, leftOut } = loaderData
  const errors = actionData?.errors
  const faults = checked.filter(({ state }) => state === 'fault').length
  const base = baseOf(selfReview.id)
  return (
    <Page
      crumbs={trailTo(selfReview, 'Check the list', { label: 'Who answers', path: 'who' })}
      heading="Is this right?"
      lede={loaderData.lede}
      notice={<ErrorSummary errors={errors} />}
    >
      {kind === 'one-roster' && (
        <p>
          {leftOut === 0 ? 'Everybody' : 'Nobody but staff'} in the export was read; pupils and guardians are
          not kept.
        </p>
      )}
      {(Object.keys(headings) as Checked['state'][]).map((state) => (
        <Rows key={state} heading={headings[state]} rows={checked.filter((row) => row.state === state)} />
      ))}
      <Form method="post" noValidate>
        {checked.some(({ state }) => state === 'doubt') && (
          <Checkbox
            name="doubts"
            value="right"
            label="The doubtful addresses are right as they stand"
            error={errorFor(errors, 'doubts')}
          />
        )}
        <ButtonRow>
          <Button disabledBecause={whyNot(checked, faults)}>Invite them all</Button>
          <LinkButton kind="quiet" to={`${base}/invite/${listId}`}>
            Choose perspectives again
          </LinkButton>
          <LinkButton kind="words" to={`${base}/invite`}>
            Bring a mended list
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  )
}

function whyNot(checked: readonly Checked[], faults: number): string | null {
  if (faults > 0) return 'Mend the rows above in the list and bring it again. Nobody has been invited.'
  return checked.some(isNew) ? null : 'Everybody on this list is asked already, or left out.'
}

function Rows({ heading, rows }: { heading: string; rows: Checked[] }) {
  if (rows.length === 0) return null
  return (
    <Section heading={`${heading}: ${rows.length}`}>
      <Table
        caption={heading}
        captionHidden
        columns={[
          { key: 'at', label: 'Where' },
          { key: 'name', label: 'Name' },
          { key: 'email', label: 'Address' },
          { key: 'role', label: 'Role' },
          { key: 'words', label: 'What becomes of it' },
        ]}
        rows={rows.map(({ at, name, email, role, words }) => ({
          key: at,
          cells: [at, name, email, role && roleWord(role), words],
        }))}
      />
    </Section>
  )
}
