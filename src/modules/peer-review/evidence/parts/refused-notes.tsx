import { href, Link } from 'react-router'
import { Button, Section } from '#src/ui/index.ts'
import type { KeptNote } from './kept-notes.ts'

type RefusedNotesProps = { notes: readonly KeptNote[]; onDiscard: (id: string) => void }

/** Notes that the server would not take, with the reason and every word of them; they stay until thrown away. */
export function RefusedNotes({ notes, onDiscard }: RefusedNotesProps) {
  if (notes.length === 0) return null
  return (
    <Section heading="Not saved" lede="These notes are on this device only. Copy what you want to keep.">
      {notes.map((note) => (
        <div key={note.id}>
          <p>
            <b>{note.because}</b>
          </p>
          <p>{note.fields.text}</p>
          <Button kind="words" type="button" onClick={() => onDiscard(note.id)}>
            Throw this note away
          </Button>
        </div>
      ))}
    </Section>
  )
}

/** Notes that were begun at another activity and not saved: the way back to each. */
export function BegunElsewhere({ reviewId, notes }: { reviewId: string; notes: readonly KeptNote[] }) {
  if (notes.length === 0) return null
  const to = href('/review/:reviewId/notes/new', { reviewId })
  return (
    <Section heading="Begun and not saved">
      <ul>
        {notes.map((note) => (
          <li key={note.id}>
            <Link to={`${to}?activity=${note.fields.activityId}`}>{note.fields.text?.slice(0, 80)}</Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
