import { ErrorSummary, type FieldOf, fieldsFrom, Page, Select, TextInput, VisibleTo } from '#src/ui/index.ts'
import { capital } from '#src/ui/words.ts'
import type { Part } from '../commands/save-fields.ts'
import {
  askedFields,
  groupField,
  groupsIn,
  modeField,
  modeWords,
  placesShown,
} from '../drafting/who-is-asked.ts'
import { enter } from '../enter.ts'
import { whoIsAskedForm } from '../forms.ts'
import { DraftForm } from '../parts/draft-form.tsx'
import { type Shown, shownFields } from '../parts/shown-fields.ts'
import { draftHref, draftTrail } from '../parts/trail.ts'
import { readPartPage } from '../queries/draft-page.ts'
import { savePart } from '../save-part.ts'
import type { Route } from './+types/change-who-is-asked.ts'
import styles from './change-who-is-asked.module.css'

export const meta = () => [{ title: 'Who is asked – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.see-draft', async ({ db }) => {
    const { draft, fields, mark, visibleTo } = await readPartPage(db, args.params.draftId, askedFields)
    return { draft, fields, mark, visibleTo }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'frameworks.draft', async (here) => {
    const input = here.form(whoIsAskedForm)
    if (!input.ok) return input.errors
    const { mark, ...groups } = input.value
    const { draftId } = args.params
    const write: Part['write'] = (document) => ({
      ...document,
      perspectives: groupsIn(groups, document.perspectives),
    })
    return savePart(here, { draftId, mark }, { read: askedFields, write }, draftHref(draftId))
  })
}

const groupLabel = (place: number) => `Group ${place}`
const modeLabel = (place: number) => `How group ${place} answers`

/** What the fields are called that both windows have: how a group answers is asked where there is one. */
function labelsOf({ values, mine, theirs }: Shown): Record<string, string> {
  const isNamed = (place: number) => mine[groupField(place)] && theirs?.[groupField(place)]
  return Object.fromEntries(
    placesShown(values).flatMap((place) => [
      [groupField(place), groupLabel(place)],
      ...(isNamed(place) ? [[modeField(place), modeLabel(place)]] : []),
    ]),
  )
}

export default function ChangeWhoIsAsked({ loaderData, actionData }: Route.ComponentProps) {
  const { draft } = loaderData
  const shown = shownFields(loaderData, actionData, [])
  const field = fieldsFrom(shown.values, shown.errors)
  return (
    <Page
      width="form"
      crumbs={draftTrail(draft, { label: 'Who is asked' })}
      heading="Who is asked?"
      lede="A self-review with this framework begins with these groups, unless there was one before it. Its leaders may change them until answering opens. Leave all empty for the usual four: executives, trustees, headteachers and middle leaders in a trust; senior leaders, middle leaders, teachers and support staff, and governors in a school."
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={shown.errors} />}
    >
      <DraftForm labels={labelsOf(shown)} said={said} shown={shown} act="Save who is asked">
        {placesShown(shown.values).map((place) => (
          <OneGroup key={place} place={place} field={field} />
        ))}
      </DraftForm>
    </Page>
  )
}

const modes = Object.entries(modeWords).map(([value, label]) => ({ value, label: capital(label) }))
const said = Object.fromEntries(modes.map(({ value, label }) => [value, label]))

/** A group and how it answers, side by side where there is room. */
function OneGroup({ place, field }: { place: number; field: FieldOf }) {
  return (
    <div className={styles.group}>
      <TextInput {...field(groupField(place))} label={groupLabel(place)} />
      <Select {...field(modeField(place))} label={modeLabel(place)} options={modes} />
    </div>
  )
}
