import { asText } from '#src/platform/typed.ts'
import { longDay } from '#src/ui/dates.ts'
import { keepBoth, TwoVersions } from '#src/ui/index.ts'
import type { PlanAction } from '../queries.ts'
import { levelsFor, levelWord } from '../where.ts'
import type { Places } from '../where-places.ts'
import { natureWords } from '../words.ts'

type Texts = Record<string, string>

const labels = {
  title: 'What will be done',
  shouldChange: 'What it should change',
  ownerName: 'Who',
  level: 'Where',
  schoolUrns: 'In which schools',
  cluster: 'In which cluster',
  nature: 'Kind of work',
  startsOn: 'Starts',
  dueOn: 'By',
}

/** What two people said of one action, side by side. */
export function ActionConflict(props: {
  mine: object
  theirs: PlanAction
  places: Places
  ofSchool: boolean
}) {
  const { places, ofSchool } = props
  const [mine, theirs] = [asText(props.mine), inFields(props.theirs)]
  const said: Texts = {
    ...Object.fromEntries(levelsFor(ofSchool).map((one) => [one, levelWord(one, ofSchool)])),
    ...natureWords,
  }
  const names = new Map(places.schools.map(({ urn, name }) => [String(urn), name]))
  const words = (field: string, text = '') => {
    if (field === 'schoolUrns') return namesIn(text, names)
    if (text && (field === 'startsOn' || field === 'dueOn')) return longDay(text)
    return said[text] ?? text
  }
  return (
    <TwoVersions
      fields={Object.entries(labels).map(([field, label]) => ({
        label,
        theirs: words(field, theirs[field]),
        mine: words(field, mine[field]),
        holdsOne: field !== 'shouldChange',
      }))}
    />
  )
}

const namesIn = (urns: string, names: ReadonlyMap<string, string>) =>
  urns
    .split(',')
    .map((urn) => names.get(urn) ?? urn)
    .join(', ')

/**
 * What stands in the form of an action: what is saved, what was typed over it, and both where somebody else changed it
 * meanwhile.
 */
export function valuesOf(saved: PlanAction, typed: object = {}, theirs: PlanAction | null = null): Texts {
  return theirs ? bothOf(asText(typed), inFields(theirs)) : { ...inFields(saved), ...asText(typed) }
}

function inFields(action: PlanAction): Texts {
  return asText({ ...action, schoolUrns: action.schools.map(({ urn }) => urn) })
}

/** Long text holds both; of a short fact there can be one, and mine is what I see in the form. */
function bothOf(mine: Texts, theirs: Texts): Texts {
  return {
    ...theirs,
    ...mine,
    version: theirs.version ?? '',
    shouldChange: keepBoth(mine.shouldChange ?? '', theirs.shouldChange ?? ''),
  }
}
