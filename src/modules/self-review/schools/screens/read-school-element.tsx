import { longDay } from '#src/ui/dates.ts'
import { LevelMark, LinkButton, Page, Section, VisibleTo } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { getSharedElementPage } from '../shared-page.ts'
import type { Route } from './+types/read-school-element.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? 'An element'} – Critical Friend` },
]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.see-schools', async ({ db, actor }) =>
    getSharedElementPage(db, actor, args.params.urn, args.params.elementId),
  )
}

export default function SeeSharedElement({ loaderData }: Route.ComponentProps) {
  const { school, title, framework, years, urn, words } = loaderData
  return (
    <Page
      crumbs={[
        { label: 'Our schools by elements', href: '/know/schools' },
        { label: school, href: `/know/schools/${urn}` },
        { label: title },
      ]}
      kicker={framework}
      heading={title}
      lede={`What ${school} agreed, and why. Its levels, from the weaker end: ${words.join(', ')}.`}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      margin={
        <LinkButton kind="quiet" to={`/know/schools/${urn}`}>
          All that {school} shared
        </LinkButton>
      }
    >
      {years.map((year) => (
        <Year key={year.id} {...year} />
      ))}
    </Page>
  )
}

function Year({ cycle, element, sharedOn }: Route.ComponentProps['loaderData']['years'][number]) {
  return (
    <Section heading={`Self-review ${cycle}`} lede={`Shared on ${longDay(sharedOn)}.`}>
      <p>
        {element.level ? (
          <LevelMark position={element.level} word={element.levelWord ?? ''} />
        ) : (
          'The school talked about it and left it open.'
        )}
      </p>
      {element.isPriority && <p>A priority of the school.</p>}
      {element.rationale.split('\n\n').map((paragraph) => paragraph && <p key={paragraph}>{paragraph}</p>)}
    </Section>
  )
}
