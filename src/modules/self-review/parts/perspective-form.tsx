import { Form } from 'react-router'
import { Button, ButtonRow, Checkbox, errorFor, type FieldError, Radios, TextInput } from '#src/ui/index.ts'
import type { Mode } from '../anonymity.ts'

type Props = {
  perspective: {
    name: string
    initial: string
    mode: Mode
    inTheRoom: number | null
    spreadMayCross: boolean
    onPaper: number
  } | null
  hasPartner: boolean
  closedBecause: string | null
  typed: Record<string, unknown> | undefined
  errors: FieldError[] | undefined
}

const modes = [
  {
    value: 'own_name',
    label: 'In our own name',
    hint: 'Usual for executives and the chair. The leaders see each answer with its name.',
  },
  {
    value: 'in_the_room',
    label: 'One answer agreed in the room',
    hint: 'Usual for boards, and for groups that talk first. One person writes it down for all.',
  },
  {
    value: 'anonymous',
    label: 'Anonymous',
    hint: 'For three people or more. The link to each person is cut at the reveal.',
  },
]

/** Who a group is and how it speaks. */
export function PerspectiveForm({ perspective, hasPartner, closedBecause, typed, errors }: Props) {
  const kept = (field: string, before: unknown) => ({
    name: field,
    defaultValue: String(typed?.[field] ?? before ?? ''),
    error: errorFor(errors, field),
  })
  return (
    <Form method="post" noValidate>
      <TextInput {...kept('name', perspective?.name)} label="The group" hint="Such as Headteachers." />
      <TextInput
        {...kept('initial', perspective?.initial)}
        label="Its letter on the heat map"
        hint="One or two letters."
        short
      />
      <Radios {...kept('mode', perspective?.mode)} label="How do they speak?" choices={modes} />
      <TextInput
        {...kept('inTheRoom', perspective?.inTheRoom)}
        label="How many are in the room?"
        hint="Only for one answer agreed in the room. Whoever writes it down can say so on the day."
        inputMode="numeric"
        short
      />
      <TextInput
        {...kept('onPaper', perspective?.onPaper || '')}
        label="How many of them answer on paper?"
        hint="For those who have no screen or no address. You print a sheet for each and type it in when it comes back."
        inputMode="numeric"
        short
      />
      {hasPartner && (
        <Checkbox
          name="spreadMayCross"
          label="If we disclose this self-review, our partner may see how many gave each answer"
          hint="Never names, never comments, and nothing where fewer than three answered. The group is told either way."
          defaultChecked={typed ? typed.spreadMayCross === 'yes' : (perspective?.spreadMayCross ?? true)}
        />
      )}
      <ButtonRow>
        <Button name="intent" value="save" disabledBecause={closedBecause}>
          Save
        </Button>
        {perspective && !closedBecause && (
          <Button kind="danger" name="intent" value="remove">
            Take this perspective away
          </Button>
        )}
      </ButtonRow>
    </Form>
  )
}
