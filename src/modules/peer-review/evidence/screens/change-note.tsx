import { data, Form, href, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { demand, notFound } from '#src/platform/refusal.ts'
import { asText } from '#src/platform/typed.ts'
import { Button, ButtonRow, ErrorSummary, keepBoth, Page, TwoVersions, VisibleTo } from '#src/ui/index.ts'
import { atReview, enter } from '../../at-review.ts'
import { listLines } from '../../visits/published.ts'
import { changeNote, removeNote } from '../commands.ts'
import { noteForm, noteIntentForm } from '../forms.ts'
import { asNote } from '../keep-note.ts'
import { NoteFields } from '../parts/note-fields.tsx'
import { mayTakeNotes } from '../policy.ts'
import { getNote, mySeats } from '../queries.ts'
import type { Route } from './+types/change-note.ts'

export const meta = () => [{ title: 'Change a note – Critical Friend' }]

const notYours = 'Only the person who took a note changes it or takes it back.'

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.change-note', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayTakeNotes(asker))
    const note = await getNote(db, review.id, args.params.noteId)
    const mine = await mySeats(db, review.id, actor.membershipId)
    if (!mine.includes(note.authorSeat)) demand({ ok: false, because: notYours })
    return {
      review: frame,
      note,
      lines: await listLines(db, actor, review.id),
      visibleTo: await visibleTo(db, 'see-notes', review.id),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.change-note', async ({ db, actor, form }) => {
    const wanted = form(noteIntentForm)
    if (!wanted.ok) return wanted.errors
    const { review, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayTakeNotes(asker))
    const note = await getNote(db, review.id, args.params.noteId)
    const list = href('/review/:reviewId/notes', { reviewId: review.id })
    const { intent } = wanted.value
    if (intent !== 'save') {
      if (!(await removeNote(db, review, note.id, intent))) demand({ ok: false, because: notYours })
      return redirect(intent === 'remove' ? `${list}?removed=${note.id}` : list)
    }
    const input = form(noteForm)
    if (!input.ok) return input.errors
    const { note: changed, errors } = await asNote(db, actor, review, { ...input.value, id: note.id })
    if (errors.length > 0) return data({ errors, typed: asText(input.value) }, { status: 422 })
    if (await changeNote(db, review, changed, input.value.version)) return redirect(list)
    if (note.authorSeat !== changed.authorSeat) notFound(notYours)
    return data(
      { theirs: { text: note.text, version: note.version }, typed: asText(input.value) },
      { status: 409 },
    )
  })
}

export default function ChangeNote({ loaderData, actionData }: Route.ComponentProps) {
  const { review, note, lines } = loaderData
  const errors = actionData && 'errors' in actionData ? actionData.errors : undefined
  const theirs = actionData && 'theirs' in actionData ? actionData.theirs : null
  const typed = asText(actionData?.typed ?? {})
  const saved = { ...asText(note), mayQuote: note.mayQuote ? 'yes' : '' }
  const values: Record<string, string> = { ...saved, ...typed }
  if (theirs)
    Object.assign(values, { text: keepBoth(typed.text ?? '', theirs.text), version: String(theirs.version) })
  return (
    <Page
      width="form"
      crumbs={[
        { label: review.title, href: href('/review/:reviewId', { reviewId: review.id }) },
        { label: 'Notes', href: href('/review/:reviewId/notes', { reviewId: review.id }) },
      ]}
      kicker={note.place.name}
      heading={note.activity}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={errors} />}
    >
      {theirs && (
        <TwoVersions
          by="You, on another device, or somebody else"
          fields={[{ label: 'The note', theirs: theirs.text, mine: typed.text ?? '' }]}
        />
      )}
      <Form method="post" noValidate key={values.version}>
        <input type="hidden" name="id" value={note.id} />
        <input type="hidden" name="activityId" value={note.activityId} />
        <input type="hidden" name="version" value={values.version} />
        <NoteFields
          values={values}
          errors={errors}
          lines={lines}
          safeguarding={review.safeguarding}
          host={review.host}
        />
        <ButtonRow>
          <Button name="intent" value="save">
            Save the change
          </Button>
          <Button kind="danger" name="intent" value="remove">
            Take this note back
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
