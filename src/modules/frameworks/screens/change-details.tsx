import { data, Form, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { Button, ButtonRow, ErrorSummary, Page, VisibleTo } from '#src/ui/index.ts'
import { saveFields } from '../commands/save-fields.ts'
import { detailFields, markOf } from '../drafting/fields.ts'
import { enter } from '../enter.ts'
import { detailsForm } from '../forms.ts'
import { ChangedMeanwhile } from '../parts/changed-meanwhile.tsx'
import { DetailsFields, detailLabels, longDetails } from '../parts/details-fields.tsx'
import { shownFields } from '../parts/shown-fields.ts'
import { draftHref, draftTrail } from '../parts/trail.ts'
import { getDraft } from '../queries/drafts.ts'
import type { Route } from './+types/change-details.ts'

export const meta = () => [{ title: 'About the framework – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.see-draft', async ({ db }) => {
    const { id, document, begunAs, organisationId } = await getDraft(db, args.params.draftId)
    const fields = detailFields(document)
    return {
      draft: { id, title: document.title },
      fields,
      mark: markOf(fields),
      isCopy: begunAs === 'copy',
      visibleTo: await visibleTo(db, 'write-frameworks', organisationId),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'frameworks.draft', async ({ db, form, typed }) => {
    const input = form(detailsForm)
    if (!input.ok) return input.errors
    const { mark, licence, attribution, ...facts } = input.value
    const { draftId } = args.params
    const saving = await saveFields(db, draftId, mark, {
      read: detailFields,
      write: (document, { begunAs }) => ({
        ...document,
        ...facts,
        // The licence and the attribution of a copy travel with it.
        ...(begunAs === 'copy' ? {} : { attribution, licence: { ...document.licence, title: licence } }),
      }),
    })
    if (saving.is === 'changed-meanwhile')
      return data({ ...saving, typed, errors: undefined }, { status: 409 })
    return redirect(draftHref(draftId))
  })
}

export default function ChangeDetails({ loaderData, actionData }: Route.ComponentProps) {
  const { draft, isCopy } = loaderData
  const shown = shownFields(loaderData, actionData, longDetails)
  return (
    <Page
      width="form"
      crumbs={draftTrail(draft, { label: 'About it' })}
      heading="What is this framework?"
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={shown.errors} />}
    >
      <ChangedMeanwhile labels={detailLabels} shown={shown} />
      <Form method="post" noValidate key={shown.mark}>
        <input type="hidden" name="mark" value={shown.mark} />
        <DetailsFields values={shown.values} errors={shown.errors} isCopy={isCopy} />
        <ButtonRow>
          <Button>Save</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
