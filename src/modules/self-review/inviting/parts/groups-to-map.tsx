import { errorFor, type FieldError, Fieldset, type Option, Select } from '#src/ui/index.ts'
import { countFigure } from '#src/ui/words.ts'
import { type Asked, type Chosen, type Family, type Group, leftOut } from '../lists/mapping.ts'
import styles from './groups-to-map.module.css'

type Props = {
  groups: readonly Group[]
  asked: Asked
  chosen: Chosen
  perspectives: Option[]
  roles: Option[]
  errors: FieldError[] | undefined
}

/** What each group of a list becomes: a role of several schools once for all of them, every other group by itself. */
export function GroupsToMap(props: Props) {
  const { groups, asked } = props
  return (
    <>
      {asked.families.map((family, n) => (
        <OfAllSchools key={family.title} {...props} family={family} n={n} />
      ))}
      {asked.alone.map(({ at, title }) => (
        <Fieldset
          key={title}
          name={`group-${at}`}
          label={`${title || 'No group named'}: ${countFigure(groups[at]!.people, 'person', 'people')}`}
        >
          <Way {...props} slot={`${at}`} />
        </Fieldset>
      ))}
    </>
  )
}

function OfAllSchools({ family, n, ...props }: Props & { family: Family; n: number }) {
  const { title, people, members } = family
  const ownOnes = members.filter(
    ({ at }) =>
      (props.chosen[`perspective-${at}`] ?? '') !== '' || errorFor(props.errors, `role-${at}`) !== undefined,
  )
  return (
    <Fieldset
      name={`group-all-${n}`}
      label={`${title}: ${countFigure(people, 'person', 'people')} in ${countFigure(members.length, 'school', 'schools')}`}
    >
      <Way {...props} slot={`all-${n}`} whose="in all schools" />
      <details open={ownOnes.length > 0}>
        <summary>Choose otherwise for single schools</summary>
        {members.map(({ at, school, people: here }) => (
          <Fieldset
            key={at}
            name={`group-${at}`}
            label={`${school}: ${countFigure(here, 'person', 'people')}`}
          >
            <Way {...props} slot={`${at}`} asForAll />
          </Fieldset>
        ))}
      </details>
    </Fieldset>
  )
}

type WayProps = Props & { slot: string; whose?: string; asForAll?: boolean }

/** One answer: the perspective, and the role of those whom the list gives none. */
function Way({ slot, whose, asForAll = false, perspectives, roles, chosen, errors }: WayProps) {
  const field = (name: string) => ({
    name: `${name}-${slot}`,
    defaultValue: chosen[`${name}-${slot}`] ?? '',
    error: errorFor(errors, `${name}-${slot}`),
  })
  return (
    <div className={styles.way}>
      <Select
        {...field('perspective')}
        label={whose ? `They answer, ${whose}, for` : 'They answer for'}
        options={[...perspectives, { value: leftOut, label: 'Nobody: leave them out' }]}
        empty={asForAll ? 'The same as in all schools' : 'Choose a perspective'}
      />
      <Select
        {...field('role')}
        label="Their role, where the list names none"
        options={roles}
        empty={
          asForAll ? 'The same, or the usual one for the perspective' : 'The usual one for the perspective'
        }
      />
    </div>
  )
}
