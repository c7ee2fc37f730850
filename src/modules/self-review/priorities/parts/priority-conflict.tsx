import { levelsFor, levelWord, type Places } from '#src/modules/improvement/index.ts'
import { keepBoth, TwoVersions } from '#src/ui/index.ts'
import { capital } from '#src/ui/words.ts'
import { planLabels } from '../planning.ts'

type Texts = Record<string, string>

const longFields = ['risk', 'inPlace']

/** What two leaders said of one priority, side by side. */
export function PriorityConflict(props: {
  mine: Texts
  theirs: Texts
  owners: { value: string; label: string }[]
  places: Places
  ofSchool: boolean
}) {
  const said: Texts = {
    ...Object.fromEntries(
      levelsFor(props.ofSchool).map((one) => [one, capital(levelWord(one, props.ofSchool))]),
    ),
    ...Object.fromEntries(props.places.schools.map(({ urn, name }) => [urn, name])),
    ...Object.fromEntries(props.owners.map(({ value, label }) => [value, label])),
  }
  const words = (text = '') => said[text] ?? text
  const shown = (field: string, text = '') =>
    field === 'schoolUrns' ? text.split(',').map(words).join(', ') : words(text)
  return (
    <TwoVersions
      by="Another leader"
      fields={Object.entries(planLabels).map(([field, label]) => ({
        label,
        theirs: shown(field, props.theirs[field]),
        mine: shown(field, props.mine[field]),
        holdsOne: !longFields.includes(field),
      }))}
    />
  )
}

/** Long text holds both; of a short fact there can be one, and mine is what I see in the form. */
export function bothOf(mine: Texts, theirs: Texts): Texts {
  const both = longFields.map((field) => [field, keepBoth(mine[field] ?? '', theirs[field] ?? '')])
  return { ...mine, version: theirs.version ?? '', ...Object.fromEntries(both) }
}
