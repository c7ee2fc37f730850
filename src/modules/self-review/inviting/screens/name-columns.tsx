import { data, Form, redirect } from 'react-router'
import { demand } from '#src/platform/refusal.ts'
import { asText } from '#src/platform/typed.ts'
import { Button, ButtonRow, Checkbox, ErrorSummary, Page, Select } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { mayLead } from '../../policy.ts'
import { getSelfReview } from '../../queries/self-reviews.ts'
import { columnsForm } from '../forms.ts'
import { columnWords } from '../lists/columns.ts'
import { keepPeople } from '../lists/commands.ts'
import { readNamed, type ShownColumn, shownColumns } from '../lists/name-columns.ts'
import { findTable } from '../lists/queries.ts'
import { rolesByWord } from '../lists/read-files.ts'
import type { Route } from './+types/name-columns.ts'

export const meta = () => [{ title: 'Which column is which? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.invite', async ({ db, actor }) => {
    const { selfReviewId, listId } = args.params
    demand(mayLead(actor, selfReviewId))
    const { id, name } = await getSelfReview(db, selfReviewId)
    const rows = await findTable(db, selfReviewId, listId)
    if (!rows) throw redirect(`${baseOf(selfReviewId)}/invite/${listId}`)
    return { selfReview: { id, name }, columns: shownColumns(rows) }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.invite', async ({ db, actor, form, typed }) => {
    const { selfReviewId, listId } = args.params
    demand(mayLead(actor, selfReviewId))
    const { ofSchool } = await getSelfReview(db, selfReviewId)
    const next = `${baseOf(selfReviewId)}/invite/${listId}`
    const rows = await findTable(db, selfReviewId, listId)
    if (!rows) return redirect(next)
    const input = form(columnsForm(rows[0]!.cells.length))
    if (!input.ok) return input.errors
    const { people, errors } = readNamed(rows, input.value, rolesByWord(ofSchool))
    if (errors.length > 0) return data({ errors, typed }, { status: 422 })
    await keepPeople(db, listId, people)
    return redirect(next)
  })
}

export default function NameColumns({ loaderData, actionData }: Route.ComponentProps) {
  const typed = asText(actionData?.typed ?? {})
  return (
    <Page
      width="form"
      crumbs={trailTo(loaderData.selfReview, 'From a list', { label: 'Who answers', path: 'who' })}
      heading="Which column is which?"
      lede="The headings of your list do not tell us. Each person needs a name and an e-mail address; whatever you choose nothing for is forgotten."
      notice={<ErrorSummary errors={actionData?.errors} />}
    >
      <Form method="post" noValidate>
        {loaderData.columns.map((column) => (
          <Column key={column.at} column={column} typed={typed[`column-${column.at}`]} />
        ))}
        <Checkbox
          name="firstIsPerson"
          label="The first row is a person too, not headings"
          defaultChecked={typed.firstIsPerson === 'yes'}
        />
        <ButtonRow>
          <Button>Read the people</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

const options = Object.entries(columnWords).map(([value, label]) => ({ value, label }))

function Column({ column, typed }: { column: ShownColumn; typed: string | undefined }) {
  const { at, letter, heading, example, chosen } = column
  return (
    <Select
      name={`column-${at}`}
      label={`Column ${letter}: ${heading || 'without a heading'}`}
      hint={example ? `Such as “${example.slice(0, 80)}”` : 'Nothing in it'}
      empty="Nothing that is needed"
      options={options}
      defaultValue={typed ?? chosen}
    />
  )
}
