import { href, Link } from 'react-router'
import type { Withdrawn } from '#src/modules/frameworks/index.ts'
import { type FieldProps, Hidden, Radios } from '#src/ui/index.ts'
import { countFigure } from '#src/ui/words.ts'
import { minutesToAnswer } from '../../answering/how-long.ts'

type Offered = { id: string; title: string; version: string; elements: number; withdrawnSince: Withdrawn[] }

type Props = { frameworks: Offered[]; chosen: string; error: FieldProps['error'] }

/** Which framework a self-review is opened with: what answering takes, where to read it, and what was withdrawn. */
export function FrameworkChoice({ frameworks, chosen, error }: Props) {
  return (
    <Radios
      name="framework"
      label="Framework"
      hint="The groups you asked last time with it are there again; the first time, those that it suggests."
      choices={frameworks.map((offered) => ({
        value: offered.id,
        label: offered.title,
        hint: <OfferedWords {...offered} />,
      }))}
      defaultValue={chosen}
      error={error}
    />
  )
}

function OfferedWords({ id, title, version, elements, withdrawnSince }: Offered) {
  return (
    <>
      Version {version}, {countFigure(elements, 'element', 'elements')}: {minutesToAnswer(elements)} to
      answer.{' '}
      <Link to={href('/frameworks/:versionId', { versionId: id })}>
        Read it<Hidden>: {title}</Hidden>
      </Link>
      {withdrawnSince.map(({ version: newer, because }) => (
        <p key={newer}>
          Version {newer}, which is newer, was withdrawn: “{because}” You can begin with version {version} all
          the same, or ask whoever writes the framework whether another is on its way.
        </p>
      ))}
    </>
  )
}
