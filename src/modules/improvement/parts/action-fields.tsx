import {
  DateInput,
  type FieldError,
  type FieldOf,
  fieldsFrom,
  PlacesChoice,
  Radios,
  Select,
  TextArea,
  TextInput,
} from '#src/ui/index.ts'
import { placesToChoose } from '../where.ts'
import type { Places } from '../where-places.ts'

type ActionFieldsProps = {
  /** What stands in the fields: what was typed, or what is saved. */
  values: Record<string, string>
  errors?: readonly FieldError[]
  /** Who could own it, by name; anybody else can be typed. */
  owners: string[]
  /** What may be named where it is done. */
  places: Places
  sources: { id: string; sentence: string }[]
  /** Whether it is a school's plan. */
  ofSchool: boolean
}

/** The fields of an action: what, who, where, of what kind, when, and what it should change. */
export function ActionFields({ values, errors, owners, places, sources, ofSchool }: ActionFieldsProps) {
  const field = fieldsFrom(values, errors)
  return (
    <>
      {sources.length > 0 && (
        <Select
          {...field('sourceId')}
          label="What does it answer?"
          hint="The finding or priority it came from."
          empty="Something else"
          options={sources.map(({ id, sentence }) => ({ value: id, label: sentence }))}
        />
      )}
      <TextInput {...field('title')} label="What will be done?" hint="Begin with a verb: Offer, Ask, Try." />
      <TextArea
        {...field('shouldChange')}
        label="What should it change?"
        hint="What people will do, feel or know that they do not now."
        rows={3}
        limit={1000}
      />
      <TextInput
        {...field('ownerName')}
        label="Who will see that it is done?"
        hint="One person. Somebody who has an account here finds it on their Today; anybody else is told of it by you."
        list="owners"
        autoComplete="off"
      />
      <datalist id="owners">
        {owners.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <PlacesChoice
        field={field}
        name="level"
        label="Where is it done?"
        kinds={placesToChoose(places, ofSchool)}
      />
      <KindOfWork field={field} />
      <DateInput {...field('startsOn')} label="When does it start?" hint="You can leave this open." />
      <DateInput {...field('dueOn')} label="By when should it be done?" />
    </>
  )
}

function KindOfWork({ field }: { field: FieldOf }) {
  return (
    <Radios
      {...field('nature')}
      label="What kind of work is it?"
      choices={[
        {
          value: 'networking',
          label: 'Networking',
          hint: 'It connects people, and they inquire together.',
        },
        { value: 'assurance', label: 'Assurance', hint: 'It checks that something is as it should be.' },
      ]}
    />
  )
}
