import { ErrorSummary, fieldsFrom, Page, TextArea, TextInput, VisibleTo } from '#src/ui/index.ts'
import type { Part } from '../commands/save-fields.ts'
import { themeFieldsAt } from '../drafting/fields.ts'
import { changeTheme } from '../drafting/structure.ts'
import { enter } from '../enter.ts'
import { themeForm } from '../forms.ts'
import { longest } from '../longest.ts'
import { DraftForm } from '../parts/draft-form.tsx'
import { shownFields } from '../parts/shown-fields.ts'
import { draftHref, draftTrail } from '../parts/trail.ts'
import { readPartPage } from '../queries/draft-page.ts'
import { savePart } from '../save-part.ts'
import type { Route } from './+types/change-theme.ts'

export const meta = () => [{ title: 'A theme – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  const { draftId, themeId } = args.params
  return enter(args, 'frameworks.see-draft', async ({ db }) => {
    const { draft, fields, mark, visibleTo } = await readPartPage(db, draftId, (document) =>
      themeFieldsAt(document, themeId),
    )
    return { draft, fields, mark, visibleTo }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'frameworks.draft', async (here) => {
    const input = here.form(themeForm)
    if (!input.ok) return input.errors
    const { mark, title, code, note } = input.value
    const { draftId, themeId } = args.params
    const part: Part = {
      read: (document) => themeFieldsAt(document, themeId),
      write: (document) => changeTheme(document, themeId, { title, code: code || null, note: note || null }),
    }
    return savePart(here, { draftId, mark }, part, `${draftHref(draftId)}#${themeId}`)
  })
}

const labels = { title: 'Title', code: 'Code', note: 'One line about it' }

export default function ChangeTheme({ loaderData, actionData }: Route.ComponentProps) {
  const { draft, fields } = loaderData
  const shown = shownFields(loaderData, actionData, ['note'])
  const field = fieldsFrom(shown.values, shown.errors)
  return (
    <Page
      width="form"
      crumbs={draftTrail(draft, { label: fields.title || 'A theme' })}
      heading="What is this theme about?"
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={shown.errors} />}
    >
      <DraftForm labels={labels} shown={shown} act="Save the theme">
        <TextInput {...field('title')} label={labels.title} />
        <TextInput
          {...field('code')}
          label={labels.code}
          short
          hint="A letter, if your themes have one. It can be left open."
        />
        <TextArea
          {...field('note')}
          label={labels.note}
          rows={2}
          limit={longest.text}
          hint="Shown under its title. It can be left open."
        />
      </DraftForm>
    </Page>
  )
}
