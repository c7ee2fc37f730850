import { type Places, placesToChoose } from '#src/modules/improvement/index.ts'
import { type FieldError, fieldsFrom, PlacesChoice, Radios, Select, TextArea } from '#src/ui/index.ts'
import { capital } from '#src/ui/words.ts'
import { controls, importances } from '../planning.ts'

type Props = {
  values: Record<string, string>
  errors: FieldError[] | undefined
  owners: { value: string; label: string }[]
  /** What may be named where it is worked on. */
  places: Places
  /** Whether a school plans. */
  ofSchool: boolean
}

const inCapitals = (values: readonly string[]) => values.map((value) => ({ value, label: capital(value) }))

/** What is said of one element when planning. */
export function PriorityFields({ values, errors, owners, places, ofSchool }: Props) {
  const field = fieldsFrom(values, errors)
  return (
    <>
      <input type="hidden" name="version" value={values.version} />
      <Radios
        {...field('importance')}
        label="How important is it?"
        shape="pills"
        choices={inCapitals(importances)}
      />
      <Radios
        {...field('control')}
        label="Is it in our control?"
        shape="pills"
        choices={inCapitals(controls)}
      />
      <Select {...field('ownerMembership')} label="Who sees to it?" empty="Nobody yet" options={owners} />
      <PlacesChoice
        field={field}
        name="level"
        label="Where is it worked on?"
        kinds={placesToChoose(places, ofSchool)}
      />
      <TextArea {...field('risk')} label="What could go wrong if nothing changes?" rows={3} limit={1000} />
      <TextArea {...field('inPlace')} label="What is already in place?" rows={3} limit={1000} />
    </>
  )
}
