import { ErrorSummary, Page, VisibleTo } from '#src/ui/index.ts'
import type { Part } from '../commands/save-fields.ts'
import { detailFields } from '../drafting/fields.ts'
import { enter } from '../enter.ts'
import { detailsForm } from '../forms.ts'
import { DetailsFields, detailLabelsOf, longDetails, suitsWords } from '../parts/details-fields.tsx'
import { DraftForm } from '../parts/draft-form.tsx'
import { shownFields } from '../parts/shown-fields.ts'
import { draftHref, draftTrail } from '../parts/trail.ts'
import { readPartPage } from '../queries/draft-page.ts'
import { savePart } from '../save-part.ts'
import type { Route } from './+types/change-details.ts'

export const meta = () => [{ title: 'About the framework – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.see-draft', async ({ db }) => {
    const { document: _, ...page } = await readPartPage(db, args.params.draftId, detailFields)
    return page
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'frameworks.draft', async (here) => {
    const input = here.form(detailsForm)
    if (!input.ok) return input.errors
    const { mark, licence, attribution, ...facts } = input.value
    const { draftId } = args.params
    const write: Part['write'] = (document, { begunAs }) => ({
      ...document,
      ...facts,
      // The licence and the attribution of a copy travel with it.
      ...(begunAs === 'copy' ? {} : { attribution, licence: { ...document.licence, title: licence } }),
    })
    return savePart(here, { draftId, mark }, { read: detailFields, write }, draftHref(draftId))
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
      <DraftForm labels={detailLabelsOf(isCopy)} said={suitsWords} shown={shown} act="Save">
        <DetailsFields values={shown.values} errors={shown.errors} isCopy={isCopy} />
      </DraftForm>
    </Page>
  )
}
