import { data, Form, href, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { asText } from '#src/platform/typed.ts'
import { Button, ButtonRow, ErrorSummary, Page, Select, VisibleTo } from '#src/ui/index.ts'
import { chooseColumns } from '../../commands/sheets.ts'
import { enter } from '../../enter.ts'
import { libraryTrail } from '../../parts/trail.ts'
import { getSheet } from '../../queries/sheets.ts'
import { type ColumnKey, type Columns, columnWords, problemsOfColumns, recognise } from '../columns.ts'
import { columnsToChoose } from '../columns-to-choose.ts'
import { SheetSteps } from '../parts/sheet-steps.tsx'
import { WhichSheet } from '../parts/which-sheet.tsx'
import { whichSheet } from '../which-sheet.ts'
import type { Route } from './+types/choose-columns.ts'

export const meta: Route.MetaFunction = () => [{ title: 'What do the columns hold? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.bring-in', async ({ db }) => {
    const { id, fileName, sheet, columns, organisationId } = await getSheet(db, args.params.sheetId)
    const chosen = columns ?? recognise(sheet.rows[0]?.cells ?? [])
    return {
      ...{ id, fileName, whichSheet: whichSheet(sheet), columns: columnsToChoose(sheet, chosen) },
      visibleTo: await visibleTo(db, 'write-frameworks', organisationId),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'frameworks.bring-in', async ({ db, typed }) => {
    const { id, sheet } = await getSheet(db, args.params.sheetId)
    const columns: Columns = {}
    for (const [field, value] of Object.entries(asText(typed)))
      if (/^column-\d+$/.test(field) && value in columnWords)
        columns[Number(field.slice(7))] = value as ColumnKey
    const field = `column-${columnsToChoose(sheet, columns)[0]?.at ?? 0}`
    const errors = problemsOfColumns(columns).map((message) => ({ field, message }))
    if (errors.length > 0) return data({ errors, typed }, { status: 422 })
    await chooseColumns(db, id, columns)
    return redirect(href('/frameworks/bring-in/:sheetId', { sheetId: id }))
  })
}

export default function ChooseColumns({ loaderData, actionData }: Route.ComponentProps) {
  const typed = asText(actionData?.typed ?? {})
  return (
    <Page
      width="form"
      crumbs={libraryTrail(
        { label: 'Bring a framework in', href: href('/frameworks/bring-in') },
        { label: loaderData.fileName },
      )}
      heading="What do the columns hold?"
      lede="We could not tell from all the headings. Each row is one element; the two ends of the scale must be described."
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={actionData?.errors} />}
    >
      <SheetSteps now="columns" />
      <WhichSheet words={loaderData.whichSheet} />
      <Form method="post" noValidate>
        {loaderData.columns.map(({ at, heading, letter, examples, chosen }) => (
          <Select
            key={at}
            name={`column-${at}`}
            label={`Column ${letter}: ${heading || 'without a heading'}`}
            hint={hintOf(heading, examples)}
            empty="Nothing for the framework"
            defaultValue={typed[`column-${at}`] ?? chosen}
            options={Object.entries(columnWords).map(([value, label]) => ({ value, label }))}
          />
        ))}
        <ButtonRow>
          <Button>Check the rows</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

/** What stands in a column, as its hint says it. */
function hintOf(heading: string, examples: string[]): string {
  if (examples.length === 0) return 'Nothing in it'
  const quoted = examples.map((text) => `“${text}”`)
  return heading ? `Such as ${quoted[0]}` : `Its first rows: ${quoted.join(', ')}`
}
