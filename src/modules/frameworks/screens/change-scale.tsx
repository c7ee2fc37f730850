import { data, Form, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import {
  Button,
  ButtonRow,
  Checkboxes,
  ErrorSummary,
  errorFor,
  Page,
  TextInput,
  VisibleTo,
} from '#src/ui/index.ts'
import { saveFields } from '../commands/save-fields.ts'
import { markOf, scaleFields, wordField } from '../drafting/fields.ts'
import { enter } from '../enter.ts'
import { scaleForm } from '../forms.ts'
import { ChangedMeanwhile } from '../parts/changed-meanwhile.tsx'
import { shownFields } from '../parts/shown-fields.ts'
import { draftHref, draftTrail } from '../parts/trail.ts'
import { getDraft } from '../queries/drafts.ts'
import type { Route } from './+types/change-scale.ts'

export const meta = () => [{ title: 'The four levels – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.see-draft', async ({ db }) => {
    const { id, document, organisationId } = await getDraft(db, args.params.draftId)
    const fields = scaleFields(document)
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
    const input = form(scaleForm)
    if (!input.ok) return input.errors
    const { mark, described, ...words } = input.value
    const { draftId } = args.params
    const saving = await saveFields(db, draftId, mark, {
      read: scaleFields,
      write: (document) => ({
        ...document,
        scale: document.scale.map(({ position }) => ({
          position,
          word: words[`word-${position}`],
          described: described.includes(String(position)),
        })),
      }),
    })
    if (saving.is === 'changed-meanwhile')
      return data({ ...saving, typed, errors: undefined }, { status: 409 })
    return redirect(draftHref(draftId))
  })
}

const places = [
  { position: 1, label: 'The weaker end' },
  { position: 2, label: 'Next to the weaker end' },
  { position: 3, label: 'Next to the stronger end' },
  { position: 4, label: 'The stronger end' },
]
const labels = Object.fromEntries(places.map(({ position, label }) => [wordField(position), label]))

export default function ChangeScale({ loaderData, actionData }: Route.ComponentProps) {
  const { draft } = loaderData
  const shown = shownFields(loaderData, actionData, [])
  return (
    <Page
      width="form"
      crumbs={draftTrail(draft, { label: 'The four levels' })}
      heading="What are the four levels called?"
      lede="People choose a word, never a digit. Describe the two ends at least; a level between them may be left open, so that people say which end they are nearer."
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={shown.errors} />}
    >
      <ChangedMeanwhile labels={labels} shown={shown} />
      <Form method="post" noValidate key={shown.mark}>
        <input type="hidden" name="mark" value={shown.mark} />
        {places.map(({ position, label }) => (
          <TextInput
            key={position}
            name={wordField(position)}
            label={label}
            short
            defaultValue={shown.values[wordField(position)] ?? ''}
            error={errorFor(shown.errors, wordField(position))}
          />
        ))}
        <Checkboxes
          name="described"
          label="Which levels does each element describe?"
          defaultValue={(shown.values.described ?? '').split('\n')}
          error={errorFor(shown.errors, 'described')}
          choices={places.map(({ position, label }) => ({ value: String(position), label }))}
        />
        <ButtonRow>
          <Button>Save the levels</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
