import { longDay } from '#src/ui/dates.ts'
import { Page, Tabs, VisibleTo } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { SharedSheet } from '../../sharing/parts/shared-sheet.tsx'
import { getSharedPage } from '../shared-page.ts'
import type { Route } from './+types/read-school.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.copy.school ?? 'A school'} – Critical Friend` },
]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.see-schools', async ({ db, actor }) => {
    const wanted = new URL(args.request.url).searchParams.get('shared')
    return getSharedPage(db, actor, args.params.urn, wanted)
  })
}

export default function SeeShared({ loaderData }: Route.ComponentProps) {
  const { copy, sharedOn, years, urn } = loaderData
  return (
    <Page
      crumbs={[{ label: 'Our schools by elements', href: '/know/schools' }, { label: copy.school }]}
      kicker={`${copy.framework.title}, version ${copy.framework.version}`}
      heading={`What ${copy.school} agreed`}
      lede="What the school came to see by talking with its own people, and chose to share with you."
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      {years.length > 1 && (
        <Tabs
          label="Years"
          tabs={years.map(({ id, label, current }) => ({
            ...{ href: `/know/schools/${urn}?shared=${id}`, label, current },
          }))}
        />
      )}
      <SharedSheet copy={copy} label={`Shared by ${copy.school} on ${longDay(sharedOn)}`} />
    </Page>
  )
}
