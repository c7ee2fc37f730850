import { Form } from 'react-router'
import { Button, ButtonRow, Checkboxes, Select } from '#src/ui/index.ts'
import styles from '../../hearing/parts/look-form.module.css'
import type { SchoolChoices, SchoolsLook } from '../look.ts'

type Props = {
  look: SchoolsLook
  choices: SchoolChoices
  frameworks: readonly { id: string; title: string }[]
}

/** Narrows the grid of schools. It only asks for another address. */
export function NarrowSchools({ look, choices, frameworks }: Props) {
  return (
    <details className={styles.look}>
      <summary>Narrow it down</summary>
      <Form action="/know/schools">
        <div className={styles.columns}>
          <div>
            {frameworks.length > 1 && (
              <Select
                name="framework"
                label="Framework"
                options={frameworks.map(({ id, title }) => ({ value: id, label: title }))}
                defaultValue={look.framework ?? frameworks[0]!.id}
              />
            )}
            <Only name="theme" label="Only these areas" all={choices.themes} chosen={look.themes} />
          </div>
          <Only name="phase" label="Only these phases" all={choices.phases} chosen={look.phases} />
          <Only name="school" label="Only these schools" all={choices.schools} chosen={look.schools} />
        </div>
        <ButtonRow>
          <Button kind="quiet">Show it so</Button>
        </ButtonRow>
      </Form>
    </details>
  )
}

type OnlyProps = { name: string; label: string; all: SchoolChoices['themes']; chosen: readonly string[] }

/** A choice of some among several; nothing where there is one alone. */
function Only({ name, label, all, chosen }: OnlyProps) {
  if (all.length < 2) return null
  return (
    <Checkboxes
      name={name}
      label={label}
      hint="Without a choice, all of them."
      choices={all.map(({ id, title }) => ({ value: id, label: title }))}
      defaultValue={[...chosen]}
    />
  )
}
