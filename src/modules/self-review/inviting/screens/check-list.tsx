import { data, Form, redirect } from 'react-router'
import { roleWord } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import {
  Button,
  ButtonRow,
  Checkbox,
  ErrorSummary,
  errorFor,
  type FieldError,
  Hidden,
  LinkButton,
  Page,
  Radios,
  Section,
  Table,
} from '#src/ui/index.ts'
import { capital, countWord } from '#src/ui/words.ts'
import { enter } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { mayInvite, mayLead } from '../../policy.ts'
import { confirmForm } from '../forms.ts'
import { type Checked, isNew, listInWords, taken } from '../lists/check-list.ts'
import { confirmList } from '../lists/commands.ts'
import { getList } from '../lists/queries.ts'
import type { Route } from './+types/check-list.ts'
import styles from './check-list.module.css'

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
      lede: listInWords(checked, 0),
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
    const choice = taken(checked, input.value)
    if (!choice.ok) return wrong(choice.field, choice.message)
    demand(mayInvite(selfReview.state, { name: '', mode: 'own_name', invited: 0 }, 0))
    const invited = await confirmList(db, actor, selfReview, { id: listId, checked: choice.people })
    const isWhole = choice.people.length === checked.filter(isAskedFor).length
    const done = isWhole ? 'list' : 'list-in-part'
    return redirect(`${who}?done=${invited === null ? 'list-before' : done}`)
  })
}

/** A row that is not of somebody who is asked already. */
const isAskedFor = ({ state }: Checked) => state !== 'already' && state !== 'left-out'

const headings: Record<Checked['state'], string> = {
  fault: 'To mend',
  doubt: 'Doubtful',
  invite: 'To invite',
  already: 'Asked already, or twice in the list',
  'left-out': 'Left out',
}

export default function CheckList({ loaderData, actionData }: Route.ComponentProps) {
  const { selfReview, checked, listId, kind, leftOut } = loaderData
  const errors = actionData?.errors
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
          {leftOut === 0
            ? 'Everybody in the export was read.'
            : `${capital(countWord(leftOut, 'person', 'people'))} in the export ${leftOut === 1 ? 'is' : 'are'} not read and not kept: pupils, guardians, accounts that are switched off or have ended, and roles that OneRoster 1.2 does not have for staff.`}
        </p>
      )}
      <Form method="post" noValidate>
        {errorFor(errors, 'take') && <p id="take">{errorFor(errors, 'take')}</p>}
        <div className={styles.rows}>
          {(Object.keys(headings) as Checked['state'][]).map((state) => (
            <Rows
              key={state}
              heading={headings[state]}
              rows={checked.filter((row) => row.state === state)}
              isChosen={kind === 'one-roster'}
            />
          ))}
        </div>
        <Confirm checked={checked} kind={kind} at={`${base}/invite`} listId={listId} errors={errors} />
      </Form>
    </Page>
  )
}

type ConfirmProps = {
  checked: Checked[]
  kind: 'table' | 'one-roster'
  /** The page where a list is brought. */
  at: string
  listId: string
  errors: FieldError[] | undefined
}

/** What has to be said before anybody is invited, and the ways on and back. */
function Confirm({ checked, kind, at, listId, errors }: ConfirmProps) {
  return (
    <>
      {checked.some(({ state }) => state === 'fault') && (
        <Checkbox
          name="faults"
          value="out"
          label="Leave the rows to mend out, and invite the others"
          hint="Or mend them in the list and bring it again."
          error={errorFor(errors, 'faults')}
        />
      )}
      {checked.some(({ state }) => state === 'doubt') && (
        <Radios
          name="doubts"
          label="What of the doubtful addresses?"
          error={errorFor(errors, 'doubts')}
          choices={[
            { value: 'right', label: 'They are right as they stand' },
            { value: 'out', label: 'Leave them out, and invite the others' },
          ]}
        />
      )}
      <ButtonRow>
        {kind === 'one-roster' && (
          <Button name="intent" value="ticked" disabledBecause={whyNot(checked)}>
            Invite those ticked
          </Button>
        )}
        <Button
          {...(kind === 'one-roster' ? { kind: 'quiet' as const } : {})}
          name="intent"
          value="all"
          disabledBecause={whyNot(checked)}
        >
          Invite them all
        </Button>
        <LinkButton kind="quiet" to={`${at}/${listId}`}>
          Choose perspectives again
        </LinkButton>
        <LinkButton kind="words" to={at}>
          Bring a mended list
        </LinkButton>
      </ButtonRow>
    </>
  )
}

function whyNot(checked: readonly Checked[]): string | null {
  return checked.some(isNew)
    ? null
    : 'Nobody on this list is left to invite: they are asked already, left out, or to mend.'
}

/** A tick for one person, where they stand in the export. */
function Tick({ at, name }: Checked) {
  const label = (
    <>
      <Hidden>Invite {name}, </Hidden>
      {at}
    </>
  )
  return <Checkbox id={`take-${at.replaceAll(/\W+/g, '-')}`} name="take" value={at} label={label} />
}

/** The rows of one kind; of an export, which names everybody, those who can be invited are ticked one by one. */
function Rows({ heading, rows, isChosen }: { heading: string; rows: Checked[]; isChosen: boolean }) {
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
          { key: 'words', label: 'What happens' },
        ]}
        rows={rows.map((row) => ({
          key: row.at,
          cells: [
            isChosen && isNew(row) ? <Tick key="at" {...row} /> : row.at,
            row.name,
            row.email,
            row.role && roleWord(row.role),
            row.words,
          ],
        }))}
      />
    </Section>
  )
}
