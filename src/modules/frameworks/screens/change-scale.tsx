import {
  Button,
  Checkboxes,
  ErrorSummary,
  errorFor,
  fieldsFrom,
  Page,
  TextInput,
  VisibleTo,
} from '#src/ui/index.ts'
import type { Part } from '../commands/save-fields.ts'
import { scaleFields, wordField } from '../drafting/fields.ts'
import { turnedRound } from '../drafting/turn-round.ts'
import { enter } from '../enter.ts'
import { scaleForm } from '../forms.ts'
import { DraftForm } from '../parts/draft-form.tsx'
import { shownFields } from '../parts/shown-fields.ts'
import { draftHref, draftTrail } from '../parts/trail.ts'
import { readPartPage } from '../queries/draft-page.ts'
import { savePart } from '../save-part.ts'
import type { Route } from './+types/change-scale.ts'

export const meta = () => [{ title: 'The four levels – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.see-draft', async ({ db }) => {
    const { draft, fields, mark, visibleTo } = await readPartPage(db, args.params.draftId, scaleFields)
    return { draft, fields, mark, visibleTo }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'frameworks.draft', async (here) => {
    const input = here.form(scaleForm)
    if (!input.ok) return input.errors
    const { mark, described, turn, ...words } = input.value
    const { draftId } = args.params
    const write: Part['write'] = (document) => {
      const written = {
        ...document,
        scale: document.scale.map(({ position }) => ({
          position,
          word: words[`word-${position}`],
          described: described.includes(String(position)),
        })),
      }
      return turn ? turnedRound(written) : written
    }
    return savePart(here, { draftId, mark }, { read: scaleFields, write }, draftHref(draftId))
  })
}

const places = [
  { position: 1, label: 'The weaker end' },
  { position: 2, label: 'Next to the weaker end' },
  { position: 3, label: 'Next to the stronger end' },
  { position: 4, label: 'The stronger end' },
]
const labels = {
  ...Object.fromEntries(places.map(({ position, label }) => [wordField(position), label])),
  described: 'Which levels does each element describe?',
}
const said = Object.fromEntries(places.map(({ position, label }) => [String(position), label]))

export default function ChangeScale({ loaderData, actionData }: Route.ComponentProps) {
  const { draft } = loaderData
  const shown = shownFields(loaderData, actionData, [])
  const field = fieldsFrom(shown.values, shown.errors)
  return (
    <Page
      width="form"
      crumbs={draftTrail(draft, { label: 'The four levels' })}
      heading="What are the four levels called?"
      lede="People choose a word, never a digit. Describe the two ends at least; a level between them may be left open, so that people say which end they are nearer."
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={shown.errors} />}
    >
      <DraftForm
        labels={labels}
        said={said}
        shown={shown}
        act="Save the levels"
        also={
          <Button kind="quiet" name="turn" value="round">
            Save and turn them round
          </Button>
        }
      >
        {places.map(({ position, label }) => (
          <TextInput key={position} {...field(wordField(position))} label={label} short />
        ))}
        <Checkboxes
          name="described"
          label={labels.described}
          defaultValue={(shown.values.described ?? '').split('\n')}
          error={errorFor(shown.errors, 'described')}
          choices={places.map(({ position, label }) => ({ value: String(position), label }))}
        />
        <p>
          Is the first the stronger end? Then turn them round: the words, and with them what every element
          says of each level.
        </p>
      </DraftForm>
    </Page>
  )
}
