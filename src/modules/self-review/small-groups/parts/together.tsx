import { Form } from 'react-router'
import { Button, Section, Select } from '#src/ui/index.ts'

type Props = {
  perspectives: { id: string; name: string }[]
  error: string | undefined
}

/** Puts two small groups together into one. */
export function Together({ perspectives, error }: Props) {
  if (perspectives.length < 2) return null
  const options = perspectives.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Section
      id="together"
      heading="Put two groups together"
      lede="Where a group is small, say one chair and two executives, one group of three has every way to speak. Everybody asked in either is asked in it; you can give it another name afterwards."
    >
      <Form method="post" noValidate>
        <Select name="one" label="This group" empty="Choose a group" options={options} error={error} />
        <Select name="other" label="with this one" empty="Choose a group" options={options} />
        <Button kind="quiet" name="intent" value="together">
          Put them together
        </Button>
      </Form>
    </Section>
  )
}
