import { type FieldError, fieldsFrom, Radios, SummaryList, TextArea, TextInput } from '#src/ui/index.ts'
import type { Fields } from '../drafting/fields.ts'
import { longest } from '../longest.ts'

/** What each field of a framework's facts is called. */
const detailLabels = {
  title: 'Title',
  version: 'Version',
  description: 'Description',
  notes: 'For those who answer',
  suits: 'For whom',
  licence: 'Licence',
  source: 'Where the structure comes from',
  attribution: 'Whose the wording is',
}

/** What the fields are called that the form has: the licence and the attribution of a copy cannot be changed. */
export function detailLabelsOf(isCopy: boolean): Record<string, string> {
  const { licence, attribution, ...always } = detailLabels
  return isCopy ? always : detailLabels
}

/** What the form calls those whom a framework suits. */
export const suitsWords = { trust: 'Trusts', school: 'Schools', any: 'Both' }

/** Those of them that hold several lines. */
export const longDetails = ['description', 'notes', 'source', 'attribution']

type Props = { values: Fields; errors: readonly FieldError[] | undefined; isCopy: boolean }

/** The facts of a framework. The licence and the attribution of a copy are shown and stay. */
export function DetailsFields({ values, errors, isCopy }: Props) {
  const fieldFrom = fieldsFrom(values, errors)
  const field = (name: keyof typeof detailLabels) => ({ ...fieldFrom(name), label: detailLabels[name] })
  const long = { rows: 3, limit: longest.text }
  return (
    <>
      <TextInput {...field('title')} />
      <TextInput
        {...field('version')}
        short
        hint="Each version that you publish has its own: a number, or a year."
      />
      <TextArea {...field('description')} {...long} hint="What it is for, in two or three sentences." />
      <TextArea {...field('notes')} {...long} hint="How to read the levels, what to talk about first." />
      <Radios
        {...field('suits')}
        shape="pills"
        choices={Object.entries(suitsWords).map(([value, label]) => ({ value, label }))}
      />
      <TextArea {...field('source')} {...long} />
      {isCopy ? (
        <SummaryList
          rows={[
            { key: detailLabels.licence, value: values.licence },
            { key: detailLabels.attribution, value: values.attribution },
          ]}
        />
      ) : (
        <>
          <TextInput
            {...field('licence')}
            hint="Under which others may use it. “All rights reserved” is one."
          />
          <TextArea {...field('attribution')} {...long} />
        </>
      )}
    </>
  )
}
