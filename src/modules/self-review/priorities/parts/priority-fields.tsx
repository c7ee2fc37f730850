import { errorFor, type FieldError, Radios, Select, TextArea } from '#src/ui/index.ts'
import { capital } from '#src/ui/words.ts'
import { controls, importances, levels, levelWords } from '../planning.ts'

type Props = {
  values: Record<string, string>
  errors: FieldError[] | undefined
  owners: { value: string; label: string }[]
}

const inCapitals = (values: readonly string[]) => values.map((value) => ({ value, label: capital(value) }))

/** What is said of one element when planning. */
export function PriorityFields({ values, errors, owners }: Props) {
  return (
    <>
      <input type="hidden" name="version" value={values.version} />
      <Radios
        name="importance"
        label="How important is it?"
        shape="pills"
        choices={inCapitals(importances)}
        defaultValue={values.importance}
        error={errorFor(errors, 'importance')}
      />
      <Radios
        name="control"
        label="Is it in our control?"
        shape="pills"
        choices={inCapitals(controls)}
        defaultValue={values.control}
        error={errorFor(errors, 'control')}
      />
      <Select
        name="ownerMembership"
        label="Who sees to it?"
        empty="Nobody yet"
        options={owners}
        defaultValue={values.ownerMembership}
        error={errorFor(errors, 'ownerMembership')}
      />
      <Radios
        name="level"
        label="Where is it worked on?"
        shape="pills"
        choices={levels.map((value) => ({ value, label: levelWords[value] }))}
        defaultValue={values.level}
        error={errorFor(errors, 'level')}
      />
      <TextArea
        name="risk"
        label="What could go wrong if nothing changes?"
        rows={3}
        limit={1000}
        defaultValue={values.risk}
        error={errorFor(errors, 'risk')}
      />
      <TextArea
        name="inPlace"
        label="What is already in place?"
        rows={3}
        limit={1000}
        defaultValue={values.inPlace}
        error={errorFor(errors, 'inPlace')}
      />
    </>
  )
}
