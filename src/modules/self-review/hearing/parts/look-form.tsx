import { Form } from 'react-router'
import { Button, ButtonRow, Checkboxes, Radios, Select } from '#src/ui/index.ts'
import type { Choices, Look } from '../narrow.ts'
import styles from './look-form.module.css'

type Props = {
  look: Look
  choices: Choices
  beside: readonly { id: string; kind: 'year' | 'framework'; label: string }[]
  action: string
}

/** Narrows the heat map, or puts another one beside it. It only asks for another address. */
export function LookForm({ look, choices, beside, action }: Props) {
  return (
    <details className={styles.look}>
      <summary>Narrow it down{beside.length > 0 && ', or put something beside it'}</summary>
      <Form action={action}>
        <input type="hidden" name="order" value={look.order} />
        <div className={styles.columns}>
          {choices.groups.length > 1 && (
            <Checkboxes
              name="group"
              label="Only these groups"
              hint="Without a choice, all of them."
              defaultValue={[...look.groups]}
              choices={choices.groups.map(({ id, title }) => ({ value: id, label: title }))}
            />
          )}
          <Checkboxes
            name="theme"
            label="Only these areas"
            hint="Without a choice, all of them."
            defaultValue={[...look.themes]}
            choices={choices.themes.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <div>
            <Radios
              name="apart"
              label="Only where they differ"
              defaultValue={look.apart ?? ''}
              choices={[
                { value: '', label: 'Everything, alike or not' },
                { value: 'somewhat', label: 'Somewhat', hint: 'Like half and half at neighbouring levels.' },
                { value: 'much', label: 'Much' },
                { value: 'very much', label: 'Very much', hint: 'Like half and half two levels apart.' },
              ]}
            />
            {beside.length > 0 && (
              <Select
                name="beside"
                label="Beside"
                defaultValue={look.beside ?? ''}
                options={[
                  { value: '', label: 'Nothing' },
                  ...beside.map(({ id, label }) => ({ value: id, label })),
                ]}
              />
            )}
          </div>
        </div>
        <ButtonRow>
          <Button kind="quiet">Show it so</Button>
        </ButtonRow>
      </Form>
    </details>
  )
}

/** What a cell shows, and how to get into one; there is nothing to open on paper. */
export function HowToRead({ leads }: { leads: boolean }) {
  return (
    <p className={styles.read}>
      The shape of each group’s answers, from the weaker description to the stronger, and the level in the
      middle.{' '}
      <span>
        Open a cell for {leads ? 'the comments' : 'its numbers'}; the arrow keys go from cell to cell.
      </span>
    </p>
  )
}

/** What the measure of disagreement is, in the words of those who use it. */
export function HowWeMeasure() {
  return (
    <details className={styles.look}>
      <summary>How we measure where you differ</summary>
      <p>
        From 0, where all answer alike, to 1, where half stand at one end of the scale and half at the other.
        Half and half at neighbouring levels is a third; half and half two levels apart is two thirds. Only
        the order of the levels counts, and every group weighs the same, however many people are in it. What
        is not shown, because fewer than three answered, weighs nothing. It orders your talk; it is no result.
      </p>
      <p>
        An element comes first where people differ, between groups or within them. “Far apart” in its row says
        less: that the middles of two groups lie two levels or more from each other.
      </p>
      <p>It is the ordinal dispersion of J. Blair and M. G. Lacy (2000).</p>
    </details>
  )
}
