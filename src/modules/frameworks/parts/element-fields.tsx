import {
  type FieldError,
  type FieldOf,
  fieldsFrom,
  Radios,
  Section,
  TextArea,
  TextInput,
} from '#src/ui/index.ts'
import { capital } from '#src/ui/words.ts'
import type { ScaleLevel } from '../document.ts'
import { type Fields, levelField } from '../drafting/fields.ts'
import { longest } from '../longest.ts'
import styles from './element-fields.module.css'

/** What each field of an element is called, its levels by their words. */
export function elementLabels(scale: readonly ScaleLevel[]): Record<string, string> {
  return {
    title: 'Title',
    shortTitle: 'Short title',
    code: 'Code',
    strand: 'Strand',
    ...Object.fromEntries(
      scale.map(({ position, word }) => [levelField(position), `What “${word}” looks like`]),
    ),
    prompts: 'Questions to think about',
    evidence: 'Evidence worth bringing',
    challengeQuestions: 'Challenge questions for trustees',
    kind: 'What is it about?',
  }
}

/** What the form calls the two kinds of element. */
export const kindWords = { assurance: 'Assurance', networking: 'Networking' }

/** Those of them that hold several lines. */
export const longElementFields = [
  'prompts',
  'evidence',
  'challengeQuestions',
  ...[1, 2, 3, 4].map((position) => levelField(position)),
]

type Props = {
  values: Fields
  errors: readonly FieldError[] | undefined
  scale: ScaleLevel[]
  strands: string[]
}

/** The fields of an element: what it is, what its levels look like, and what helps people to answer. */
export function ElementFields({ values, errors, scale, strands }: Props) {
  const labels = elementLabels(scale)
  const fieldFrom = fieldsFrom(values, errors)
  const field = (name: string) => ({ ...fieldFrom(name), label: labels[name] })
  return (
    <>
      <TextInput {...field('title')} />
      <TextInput {...field('shortTitle')} hint="For narrow tables. It can be left open." />
      <TextInput {...field('code')} short hint="Such as A1. It can be left open." />
      <TextInput
        {...field('strand')}
        hint="A heading between the theme and some of its elements. It can be left open."
        list="strands"
        autoComplete="off"
      />
      <datalist id="strands">
        {strands.map((strand) => (
          <option key={strand} value={strand} />
        ))}
      </datalist>
      <Levels field={field} scale={scale} values={values} />
      <Section heading="What helps people to answer">
        <TextArea {...field('prompts')} rows={4} limit={longest.list} hint="Two to four, one a line." />
        <TextArea
          {...field('evidence')}
          rows={5}
          limit={longest.list}
          hint="Titles, one a line. To group them, put the name of the group on a line of its own with a colon after it."
        />
        <TextArea
          {...field('challengeQuestions')}
          rows={3}
          limit={longest.list}
          hint="Usually two, one a line."
        />
        <Radios
          {...field('kind')}
          choices={[
            { value: '', label: 'Not said' },
            { value: 'assurance', label: kindWords.assurance, hint: 'Knowing that it holds' },
            { value: 'networking', label: kindWords.networking, hint: 'Getting better together' },
          ]}
        />
      </Section>
    </>
  )
}

type LevelsProps = {
  field: (name: string) => ReturnType<FieldOf> & { label: string | undefined }
  scale: ScaleLevel[]
  values: Fields
}

/** A field for each level that the framework describes, and for one that it does not where something stands there. */
function Levels({ field, scale, values }: LevelsProps) {
  return (
    <Section heading="What its levels look like">
      {scale.map(({ position, word, described }) =>
        described || values[levelField(position)] ? (
          <TextArea
            key={position}
            {...field(levelField(position))}
            rows={4}
            limit={longest.text}
            hint={
              described ? undefined : `${capital(word)} is left undescribed in this framework; empty this.`
            }
          />
        ) : (
          <p key={position} className={styles.open}>
            {capital(word)}: deliberately undescribed.
          </p>
        ),
      )}
    </Section>
  )
}
