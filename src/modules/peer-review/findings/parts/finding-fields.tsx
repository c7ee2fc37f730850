import { Checkbox, type FieldError, fieldsFrom, Radios, Section, Select, TextArea } from '#src/ui/index.ts'
import { type LineOfEnquiry, shortNameOf } from '../../visits/published.ts'
import type { NoteChoice } from '../finding-choices.ts'
import { kindWords } from '../sharing.ts'
import styles from './finding-fields.module.css'

export type FindingFieldsProps = {
  values: Record<string, string>
  noteIds: readonly string[]
  quotedIds: readonly string[]
  errors?: readonly FieldError[]
  lines: readonly LineOfEnquiry[]
  notes: readonly NoteChoice[]
}

/** The fields of a finding: its sentence, its kind, its line, and the notes that it rests on. */
export function FindingFields({ values, noteIds, quotedIds, errors, lines, notes }: FindingFieldsProps) {
  const field = fieldsFrom(values, errors)
  return (
    <>
      <TextArea
        {...field('sentence')}
        label="The finding, as one sentence for the host"
        hint="What several people said, or several of you saw. No names, no schools, no grade."
        rows={3}
        limit={600}
      />
      <Radios
        {...field('kind')}
        label="What kind of finding is it?"
        shape="pills"
        choices={Object.entries(kindWords).map(([value, label]) => ({ value, label }))}
      />
      <Select
        {...field('lineId')}
        label="Which line of enquiry does it answer?"
        empty="None of them"
        options={lines.map((line) => ({ value: line.id, label: shortNameOf(line) }))}
      />
      <RestingNotes {...{ lines, notes, noteIds, quotedIds }} lineId={values.lineId ?? ''} />
      <Checkbox
        name="saysHeardOnce"
        label="Say that it was heard once"
        hint="For something that rests on one method or one role and is worth saying all the same."
        defaultChecked={values.saysHeardOnce === 'yes' || values.saysHeardOnce === 'true'}
      />
    </>
  )
}

type RestingNotesProps = Pick<FindingFieldsProps, 'lines' | 'notes' | 'noteIds' | 'quotedIds'> & {
  lineId: string
}

/** Every note of the team, by line; the chosen line's and those that are under the finding already stand open. */
function RestingNotes({ lines, notes, noteIds, quotedIds, lineId }: RestingNotesProps) {
  const groups = [
    ...lines.map((line) => ({ key: line.id, heading: shortNameOf(line) })),
    { key: '', heading: 'No line of enquiry' },
  ]
  return (
    <Section
      heading="The notes it rests on"
      lede="At least two methods and two roles, or it says that it was heard once."
    >
      {groups.map(({ key, heading }) => {
        const own = notes.filter((note) => (note.lineId ?? '') === key)
        if (own.length === 0) return null
        const isOpen = !lineId || key === lineId || own.some((note) => noteIds.includes(note.id))
        return (
          <details key={key} open={isOpen} className={styles.group}>
            <summary>
              {heading} ({own.length})
            </summary>
            <ul className={styles.notes}>
              {own.map((note) => (
                <NoteRow
                  key={note.id}
                  note={note}
                  isIn={noteIds.includes(note.id)}
                  isQuoted={quotedIds.includes(note.id)}
                />
              ))}
            </ul>
          </details>
        )
      })}
      {notes.length === 0 && <p>There are no notes yet.</p>}
    </Section>
  )
}

function NoteRow({ note, isIn, isQuoted }: { note: NoteChoice; isIn: boolean; isQuoted: boolean }) {
  return (
    <li>
      <div className={styles.box}>
        <input type="checkbox" id={`note-${note.id}`} name="noteIds" value={note.id} defaultChecked={isIn} />
        <label htmlFor={`note-${note.id}`}>
          {note.text}
          <small>{note.source}</small>
        </label>
      </div>
      {note.staysBecause ? (
        <p className={styles.stays}>Its words stay with you. {note.staysBecause}</p>
      ) : (
        <div className={styles.quote}>
          <input
            type="checkbox"
            id={`quote-${note.id}`}
            name="quotedIds"
            value={note.id}
            defaultChecked={isQuoted}
          />
          <label htmlFor={`quote-${note.id}`}>Let its words stand with the finding</label>
        </div>
      )}
    </li>
  )
}
