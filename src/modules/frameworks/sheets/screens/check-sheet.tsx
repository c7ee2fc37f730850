import { data, Form, href, redirect } from 'react-router'
import { getWhom, visibleTo } from '#src/modules/people/index.ts'
import { asText } from '#src/platform/typed.ts'
import {
  Button,
  ButtonRow,
  ErrorSummary,
  errorFor,
  LinkButton,
  Page,
  TextInput,
  VisibleTo,
} from '#src/ui/index.ts'
import { confirmSheet } from '../../commands/sheets.ts'
import { enter } from '../../enter.ts'
import { sheetForm } from '../../forms.ts'
import { libraryTrail } from '../../parts/trail.ts'
import { readSheetPage } from '../../queries/sheet-page.ts'
import { SheetFound, SheetProblems, SheetTold } from '../parts/sheet-check.tsx'
import { SheetSteps } from '../parts/sheet-steps.tsx'
import { WhichSheet } from '../parts/which-sheet.tsx'
import type { Route } from './+types/check-sheet.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Check the rows – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.bring-in', async ({ db }) => {
    const page = await readSheetPage(db, args.params.sheetId)
    if (page.to !== undefined) throw redirect(page.to)
    return { ...page, visibleTo: await visibleTo(db, 'write-frameworks', page.organisationId) }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'frameworks.bring-in', async ({ db, actor, form }) => {
    const input = form(sheetForm)
    if (!input.ok) return input.errors
    const { sheetId } = args.params
    const { organisation } = await getWhom(db, actor)
    const made = await confirmSheet(db, actor.membershipId, {
      ...{ id: sheetId, title: input.value.title, organisation: organisation ?? '' },
    })
    if (made === 'no columns') return redirect(href('/frameworks/bring-in/:sheetId/columns', { sheetId }))
    if ('draftId' in made)
      return redirect(href('/frameworks/drafts/:draftId/brought-in', { draftId: made.draftId }))
    return data(
      { errors: [{ field: '', message: 'Mend the cells below first; no draft was made.' }], typed: {} },
      { status: 422 },
    )
  })
}

export default function CheckSheet({ loaderData, actionData }: Route.ComponentProps) {
  const { id, fileName, whichSheet, problems, toLookAt, setAside, found } = loaderData
  const errors = actionData?.errors
  const again = href('/frameworks/bring-in')
  return (
    <Page
      crumbs={libraryTrail({ label: 'Bring a framework in', href: again }, { label: fileName })}
      heading={
        found
          ? 'Is this what the sheet should become?'
          : problems.all === 1
            ? 'One cell needs mending'
            : 'These cells need mending'
      }
      lede={
        found
          ? 'Nothing is made yet. Look it over, then make the draft.'
          : 'Mend it in your spreadsheet, save it, and choose the file again. All of it comes in, or nothing.'
      }
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={errors} />}
    >
      <SheetSteps now="check" />
      <WhichSheet words={whichSheet} />
      {!found && <SheetProblems problems={problems} />}
      <SheetTold toLookAt={toLookAt} setAside={setAside} />
      {found && <SheetFound found={found} />}
      {found ? (
        <Form method="post" noValidate>
          <TextInput
            name="title"
            label="What is the framework called?"
            defaultValue={asText(actionData?.typed ?? {}).title ?? loaderData.title}
            error={errorFor(errors, 'title')}
          />
          <ButtonRow>
            <Button>Make the draft</Button>
            <LinkButton kind="quiet" to={href('/frameworks/bring-in/:sheetId/columns', { sheetId: id })}>
              Change the columns
            </LinkButton>
          </ButtonRow>
        </Form>
      ) : (
        <ButtonRow>
          <LinkButton to={again}>Choose the file again</LinkButton>
          <LinkButton kind="quiet" to={href('/frameworks/bring-in/:sheetId/columns', { sheetId: id })}>
            Change the columns
          </LinkButton>
        </ButtonRow>
      )}
    </Page>
  )
}
