import { data, Form, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { notFound } from '#src/platform/refusal.ts'
import {
  Button,
  ButtonRow,
  ErrorSummary,
  errorFor,
  Page,
  TextArea,
  TextInput,
  VisibleTo,
} from '#src/ui/index.ts'
import { saveFields } from '../commands/save-fields.ts'
import { markOf, themeFields } from '../drafting/fields.ts'
import { changeTheme, findTheme } from '../drafting/structure.ts'
import { enter } from '../enter.ts'
import { longest, themeForm } from '../forms.ts'
import { ChangedMeanwhile } from '../parts/changed-meanwhile.tsx'
import { shownFields } from '../parts/shown-fields.ts'
import { draftHref, draftTrail } from '../parts/trail.ts'
import { getDraft } from '../queries/drafts.ts'
import type { Route } from './+types/change-theme.ts'

export const meta = () => [{ title: 'A theme – Critical Friend' }]

const gone = 'This theme is not in the draft any more. It may have been taken out.'

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.see-draft', async ({ db }) => {
    const { id, document, organisationId } = await getDraft(db, args.params.draftId)
    const theme = findTheme(document, args.params.themeId) ?? notFound(gone)
    const fields = themeFields(theme)
    return {
      draft: { id, title: document.title },
      fields,
      mark: markOf(fields),
      visibleTo: await visibleTo(db, 'write-frameworks', organisationId),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'frameworks.draft', async ({ db, form, typed }) => {
    const input = form(themeForm)
    if (!input.ok) return input.errors
    const { mark, title, code, note } = input.value
    const { draftId, themeId } = args.params
    const saving = await saveFields(db, draftId, mark, {
      read: (document) => {
        const theme = findTheme(document, themeId)
        return theme && themeFields(theme)
      },
      write: (document) => changeTheme(document, themeId, { title, code: code || null, note: note || null }),
    })
    if (saving.is === 'gone') notFound(gone)
    if (saving.is === 'changed-meanwhile')
      return data({ ...saving, typed, errors: undefined }, { status: 409 })
    return redirect(`${draftHref(draftId)}#${themeId}`)
  })
}

const labels = { title: 'Title', code: 'Code', note: 'One line about it' }

export default function ChangeTheme({ loaderData, actionData }: Route.ComponentProps) {
  const { draft, fields } = loaderData
  const shown = shownFields(loaderData, actionData, ['note'])
  const field = (name: keyof typeof labels) => ({
    ...{
      name,
      label: labels[name],
      defaultValue: shown.values[name] ?? '',
      error: errorFor(shown.errors, name),
    },
  })
  return (
    <Page
      width="form"
      crumbs={draftTrail(draft, { label: fields.title || 'A theme' })}
      heading="What is this theme about?"
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={shown.errors} />}
    >
      <ChangedMeanwhile labels={labels} shown={shown} />
      <Form method="post" noValidate key={shown.mark}>
        <input type="hidden" name="mark" value={shown.mark} />
        <TextInput {...field('title')} />
        <TextInput {...field('code')} short hint="A letter, if your themes have one. It can be left open." />
        <TextArea
          {...field('note')}
          rows={2}
          limit={longest.text}
          hint="Shown under its title. It can be left open."
        />
        <ButtonRow>
          <Button>Save the theme</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
