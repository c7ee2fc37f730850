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
  const asChoices = (all: SchoolChoices['themes']) =>
    all.map(({ id, title }) => ({ value: id, label: title }))
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
            {choices.themes.length > 1 && (
              <Checkboxes
                name="theme"
                label="Only these areas"
                hint="Without a choice, all of them."
                choices={asChoices(choices.themes)}
                defaultValue={[...look.themes]}
              />
            )}
          </div>
          {choices.phases.length > 1 && (
            <Checkboxes
              name="phase"
              label="Only these phases"
              hint="Without a choice, all of them."
              choices={asChoices(choices.phases)}
              defaultValue={[...look.phases]}
            />
          )}
          {choices.schools.length > 1 && (
            <Checkboxes
              name="school"
              label="Only these schools"
              hint="Without a choice, all of them."
              choices={asChoices(choices.schools)}
              defaultValue={[...look.schools]}
            />
          )}
        </div>
        <ButtonRow>
          <Button kind="quiet">Show it so</Button>
        </ButtonRow>
      </Form>
    </details>
  )
}
