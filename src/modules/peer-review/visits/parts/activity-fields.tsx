import {
  Checkboxes,
  DateInput,
  errorFor,
  type FieldError,
  type FieldOf,
  fieldsFrom,
  Radios,
  Select,
  TextInput,
} from '#src/ui/index.ts'
import { methods, methodWords } from '../../evidence/note.ts'
import { type LineOfEnquiry, shortNameOf } from '../focus.ts'

/** Roles that visitors often meet; any other can be typed. */
export const commonRoles = [
  'teachers',
  'early-career teachers',
  'middle leaders',
  'senior leaders',
  'headteachers',
  'support staff',
  'central team',
  'executives',
  'trustees',
  'local governors',
  'parents',
]

type ActivityFieldsProps = {
  values: Record<string, string>
  lineIds: string[]
  errors?: readonly FieldError[]
  lines: readonly LineOfEnquiry[]
  schools: readonly string[]
  leaders: { value: string; label: string }[]
  visit: { from: string | null; to: string | null }
}

/** The fields of an activity. */
export function ActivityFields({
  values,
  lineIds,
  errors,
  lines,
  schools,
  leaders,
  visit,
}: ActivityFieldsProps) {
  const field = fieldsFrom(values, errors)
  return (
    <>
      <Radios
        {...field('kind')}
        label="What kind of activity is it?"
        shape="pills"
        choices={methods.map((method) => ({ value: method, label: methodWords[method] }))}
      />
      <TextInput
        {...field('title')}
        label="What do we call it?"
        hint="Such as: Middle leaders, or Timetables."
      />
      <TextInput
        {...field('withRole')}
        label="Whom do we meet?"
        hint="By role, never by name. Notes taken here begin with it. You can leave this empty."
        list="roles"
        autoComplete="off"
      />
      <datalist id="roles">
        {commonRoles.map((role) => (
          <option key={role} value={role} />
        ))}
      </datalist>
      <WhereAndWhen {...{ field, schools, visit }} />
      {lines.length > 0 && (
        <Checkboxes
          name="lineIds"
          label="Which lines of enquiry does it help with?"
          defaultValue={lineIds}
          error={errorFor(errors, 'lineIds')}
          choices={lines.map((line) => ({ value: line.id, label: shortNameOf(line), hint: hintOf(line) }))}
        />
      )}
      <Select
        {...field('ledBy')}
        label="Who of the visiting team leads it?"
        empty="Not decided yet"
        options={leaders}
      />
    </>
  )
}

function hintOf(line: LineOfEnquiry): string | undefined {
  return shortNameOf(line) === line.question ? undefined : line.question
}

type WhereProps = Pick<ActivityFieldsProps, 'schools' | 'visit'> & { field: FieldOf }

function WhereAndWhen({ field, schools, visit }: WhereProps) {
  return (
    <>
      <Radios
        {...field('placeKind')}
        label="Where does it take place?"
        shape="pills"
        choices={[
          { value: 'school', label: 'In a school' },
          { value: 'head_office', label: 'Head office' },
          { value: 'central_team', label: 'With a central team' },
        ]}
      />
      <TextInput
        {...field('placeName')}
        label="Which school or team?"
        hint="Its schools are offered as you type; a team can be written in. Not needed for the head office."
        list="schools"
        autoComplete="off"
      />
      <datalist id="schools">
        {schools.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <DateInput
        {...field('on')}
        label="On which day?"
        hint="You can leave day and time open."
        min={visit.from ?? undefined}
        max={visit.to ?? undefined}
      />
      <TextInput {...field('at')} label="At what time?" type="time" short />
    </>
  )
}
