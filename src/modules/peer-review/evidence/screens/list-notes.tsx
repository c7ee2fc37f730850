import { Form, href } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { isId } from '#src/platform/ids.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { Button, EmptyState, LinkButton, Notice, VisibleTo } from '#src/ui/index.ts'
import { capital, countWord } from '#src/ui/words.ts'
import { atReview, enter } from '../../at-review.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { listActivities, listLines, listSeated, shortNameOf } from '../../visits/published.ts'
import { NoteFilters } from '../parts/note-filters.tsx'
import { NoteList } from '../parts/note-list.tsx'
import { mayTakeNotes } from '../policy.ts'
import { findNote, listNotes, mySeats, type NoteFilter } from '../queries.ts'
import type { Route } from './+types/list-notes.ts'

export const meta = () => [{ title: 'The team’s notes – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.see-notes', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId)
    const asked = new URL(args.request.url).searchParams
    const filter = filterOf(asked)
    const team = await listSeated(db, review.id, ['lead_reviewer', 'visitor'])
    return {
      review: frame,
      filter,
      notes: await listNotes(db, review.id, filter),
      mine: await mySeats(db, review.id, actor.membershipId),
      verdict: mayTakeNotes(asker),
      choices: {
        line: (await listLines(db, actor, review.id)).map((line) => ({
          value: line.id,
          label: shortNameOf(line),
        })),
        activity: (await listActivities(db, review.id)).map(({ id, title }) => ({ value: id, label: title })),
        by: team.map(({ seatId, name }) => ({ value: seatId, label: name })),
      },
      removed: await findNote(db, review.id, asked.get('removed')),
      visibleTo: await visibleTo(
        db,
        'see-notes',
        review.id,
        `${frame.associate ?? 'The associate'} sees only how many there are.`,
      ),
    }
  })
}

function filterOf(asked: URLSearchParams): NoteFilter {
  const id = (name: string) => {
    const value = asked.get(name) ?? undefined
    return isId(value) ? value : null
  }
  return { line: id('line'), activity: id('activity'), by: id('by') }
}

export default function ListNotes({ loaderData }: Route.ComponentProps) {
  const { review, notes, filter, choices, verdict, removed, mine } = loaderData
  useLive(review.id)
  const isFiltered = Object.values(filter).some(Boolean)
  const take = (
    <LinkButton
      to={href('/review/:reviewId/notes/new', { reviewId: review.id })}
      disabledBecause={verdict.ok ? null : verdict.because}
    >
      Take a note
    </LinkButton>
  )
  return (
    <ReviewPage
      review={review}
      here="Notes"
      heading="What we saw, heard and read"
      lede={`${capital(countWord(notes.length, 'note', 'notes'))}${isFiltered ? ' of these' : ''}. They are erased 30 days after the debrief.`}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={removed?.isRemoved && <NoteRemoved reviewId={review.id} noteId={removed.id} />}
      nextStep={take}
    >
      <NoteFilters filter={filter} choices={choices} />
      {notes.length > 0 ? (
        <NoteList reviewId={review.id} notes={notes} lines={choices.line} mine={verdict.ok ? mine : []} />
      ) : (
        <EmptyState heading={isFiltered ? 'No note fits this' : 'No note yet'}>
          <p>
            {isFiltered
              ? 'Take one of the filters away to see more.'
              : 'A note is a sentence or two: what one of you saw, heard or read in one activity, with no names.'}
          </p>
        </EmptyState>
      )}
    </ReviewPage>
  )
}

function NoteRemoved({ reviewId, noteId }: { reviewId: string; noteId: string }) {
  return (
    <Notice kind="success" heading="Your note was taken back">
      <Form method="post" action={href('/review/:reviewId/notes/:noteId', { reviewId, noteId })}>
        <Button kind="quiet" name="intent" value="restore">
          Undo
        </Button>
      </Form>
    </Notice>
  )
}
