import { levelsFor, levelWord, type Places } from '#src/modules/improvement/index.ts'
import {
  Checkboxes,
  type FieldError,
  type FieldOf,
  fieldsFrom,
  Radios,
  Select,
  TextArea,
  TextInput,
} from '#src/ui/index.ts'
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
      <WhereItIsWorkedOn {...{ field, values, places, ofSchool }} />
      <TextArea {...field('risk')} label="What could go wrong if nothing changes?" rows={3} limit={1000} />
      <TextArea {...field('inPlace')} label="What is already in place?" rows={3} limit={1000} />
    </>
  )
}

type WhereProps = { field: FieldOf } & Pick<Props, 'values' | 'places' | 'ofSchool'>

/** Where it is worked on; which schools or which cluster is asked only under the choice that it belongs to. */
function WhereItIsWorkedOn({ field, values, places: { schools, clusters }, ofSchool }: WhereProps) {
  const more = {
    trust: undefined,
    school: !ofSchool && schools.length > 0 && (
      <Checkboxes
        {...field('schoolUrns')}
        label="In which?"
        hint="You can leave this open."
        shape="columns"
        choices={schools.map(({ urn, name }) => ({ value: String(urn), label: name }))}
        defaultValue={(values.schoolUrns ?? '').split(',')}
      />
    ),
    cluster: (
      <TextInput
        {...field('cluster')}
        label={ofSchool ? 'With which schools?' : 'In which?'}
        hint="As people there call it. You can leave this open."
        list="clusters"
        autoComplete="off"
      />
    ),
  }
  return (
    <>
      <Radios
        {...field('level')}
        label="Where is it worked on?"
        shape="pills"
        choices={levelsFor(ofSchool).map((value) => ({
          ...{ value, label: capital(levelWord(value, ofSchool)), more: more[value] },
        }))}
      />
      <datalist id="clusters">
        {clusters.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
