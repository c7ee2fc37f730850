import { href, Link } from 'react-router'
import { clockTime, londonDay, longDay } from '#src/ui/dates.ts'
import { Hidden, type Option } from '#src/ui/index.ts'
import { methodWords } from '../note.ts'
import type { TeamNote } from '../queries.ts'
import styles from './note-list.module.css'

type NoteListProps = {
  reviewId: string
  notes: readonly TeamNote[]
  lines: readonly Option[]
  /** The seats whose notes the reader may change now. */
  mine: readonly string[]
}

/** Notes as the team reads them, with where each comes from and who took it. */
export function NoteList({ reviewId, notes, lines, mine }: NoteListProps) {
  return (
    <ul className={styles.notes}>
      {notes.map((note) => (
        <li key={note.id}>
          <p>{note.text}</p>
          <NoteSourceLine note={note} />
          <small>
            {lines.find((line) => line.value === note.lineId)?.label ?? 'No line of enquiry'} · {note.author},{' '}
            <time dateTime={note.notedAt.toISOString()}>
              {longDay(londonDay(note.notedAt))}, {clockTime(note.notedAt)}
            </time>
          </small>
          {mine.includes(note.authorSeat) && (
            <Link to={href('/review/:reviewId/notes/:noteId', { reviewId, noteId: note.id })}>
              Change<Hidden> the note “{note.text.slice(0, 40)}”</Hidden>
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}

const howWords = { heard: 'heard', seen: 'seen', read: 'read' }

/** 'Interview at Tern Bay Primary · middle leaders · heard · may be quoted' */
export function NoteSourceLine({ note }: { note: TeamNote }) {
  const parts = [
    `${methodWords[note.method]} at ${note.place.name}`,
    note.whoseView,
    howWords[note.how],
    note.mayQuote ? 'may be quoted' : '',
  ]
  return <small>{parts.filter(Boolean).join(' · ')}</small>
}
