import {
  Checkbox,
  errorFor,
  type FieldError,
  fieldsFrom,
  Radios,
  TextArea,
  TextInput,
} from '#src/ui/index.ts'
import { inOneLine } from '../../parts/telephone.ts'
import { commonRoles } from '../../visits/parts/activity-fields.tsx'
import { type LineOfEnquiry, shortNameOf } from '../../visits/published.ts'

export type NoteFieldsProps = {
  values: Record<string, string>
  errors?: readonly FieldError[]
  lines: readonly LineOfEnquiry[]
  safeguarding: { name: string; telephone: string } | null
  host: string
}

/** The fields of a note, in the order in which a thumb meets them. */
export function NoteFields({ values, errors, lines, safeguarding, host }: NoteFieldsProps) {
  const field = fieldsFrom(values, errors)
  return (
    <>
      <Radios
        {...field('lineId')}
        label="Which question does it help with?"
        shape="pills"
        choices={[
          ...lines.map((line) => ({ value: line.id, label: shortNameOf(line) })),
          { value: '', label: 'None of them' },
        ]}
      />
      <Radios
        {...field('how')}
        label="Did you see it or hear it?"
        shape="pills"
        choices={[
          { value: 'heard', label: 'Heard' },
          { value: 'seen', label: 'Saw' },
          { value: 'read', label: 'Read' },
        ]}
      />
      <TextInput
        {...field('whoseView')}
        label="Whose view is it?"
        hint="By role, never by name."
        list="roles"
        autoComplete="off"
        autoCapitalize="none"
      />
      <datalist id="roles">
        {['visitor', ...commonRoles].map((role) => (
          <option key={role} value={role} />
        ))}
      </datalist>
      <TextArea
        {...field('text')}
        label="What exactly?"
        hint={<SafeguardingHint lead={safeguarding} host={host} />}
        rows={5}
      />
      {isWorried(errors) && (
        <Checkbox
          name="checked"
          label="No pupil or member of staff can be recognised"
          hint="I have read it again, and what looks like a name is none."
        />
      )}
      <Checkbox
        name="mayQuote"
        label="The speaker agrees to be quoted"
        hint="Asked on the spot. Their words may then go to the host, without their name, school or the date."
        defaultChecked={values.mayQuote === 'yes' || values.mayQuote === 'true'}
      />
    </>
  )
}

function isWorried(errors?: readonly FieldError[]): boolean {
  return errorFor(errors, 'text')?.includes('like a name') ?? false
}

/** Whom to tell about a worry for a child, where the writing is done. */
function SafeguardingHint({ lead, host }: { lead: NoteFieldsProps['safeguarding']; host: string }) {
  if (!lead)
    return (
      <>Their words, no names, no pupils. A concern about a child? Ring {host} now. Do not write it here.</>
    )
  return (
    <>
      Their words, no names, no pupils. A concern about a child? Tell {lead.name} now:{' '}
      <a href={`tel:${lead.telephone.replace(/[^+\d]/g, '')}`}>{inOneLine(lead.telephone)}</a>. Do not write
      it here.
    </>
  )
}
