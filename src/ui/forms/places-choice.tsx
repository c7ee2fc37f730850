import { Checkboxes, Radios } from './choices.tsx'
import type { FieldOf } from './errors.ts'
import type { KindOfPlace, WhichPlace } from './places.ts'
import { TextInput } from './text-input.tsx'

type Props = {
  field: FieldOf
  /** What the form calls the kind of place. */
  name: string
  label: string
  kinds: readonly KindOfPlace[]
}

/** Where something is: one kind of place, and which ones only under the kind that they belong to. */
export function PlacesChoice({ field, name, label, kinds }: Props) {
  return (
    <Radios
      {...field(name)}
      label={label}
      shape="pills"
      choices={kinds.map(({ which, ...kind }) => ({
        ...kind,
        more: which && <Which which={which} field={field(which.name)} />,
      }))}
    />
  )
}

/** Several that are ticked stand in their field with commas between. */
function Which({ which, field }: { which: WhichPlace; field: ReturnType<FieldOf> }) {
  const asked = { ...field, label: which.label, hint: which.hint }
  if ('among' in which)
    return (
      <Checkboxes
        {...asked}
        shape="columns"
        choices={which.among}
        defaultValue={field.defaultValue.split(',')}
      />
    )
  const list = `${which.name}-suggested`
  return (
    <>
      <TextInput {...asked} list={list} autoComplete="off" />
      <datalist id={list}>
        {which.suggested.map((words) => (
          <option key={words} value={words} />
        ))}
      </datalist>
    </>
  )
}
