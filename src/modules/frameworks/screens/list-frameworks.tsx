import { href } from 'react-router'
import { getWhom } from '#src/modules/people/index.ts'
import { rolesAt } from '#src/platform/positions.ts'
import { ButtonRow, EmptyState, LinkButton, Page, Section, TaskList } from '#src/ui/index.ts'
import { countFigure } from '#src/ui/words.ts'
import { enter } from '../enter.ts'
import { draftHref } from '../parts/trail.ts'
import { mayWrite } from '../policy.ts'
import { listDrafts } from '../queries/drafts.ts'
import { type LibraryLine, listLibrary } from '../queries/library.ts'
import { type DraftDated, draftsDated } from '../reading/draft-lines.ts'
import type { Route } from './+types/list-frameworks.ts'

export const meta = () => [{ title: 'Frameworks – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.read', async ({ db, actor }) => {
    const { organisationId, organisation } = await getWhom(db, actor)
    return {
      organisationId,
      organisation,
      mayWrite: mayWrite(rolesAt(actor, organisationId)).ok,
      drafts: draftsDated(await listDrafts(db)),
      versions: await listLibrary(db),
    }
  })
}

type Loaded = Route.ComponentProps['loaderData']

export default function ListFrameworks({ loaderData }: Route.ComponentProps) {
  const { versions, organisationId, organisation } = loaderData
  const product = versions.filter((version) => version.organisationId === null)
  const programmes = versions.filter(
    (version) => version.organisationKind === 'programme' && version.organisationId !== organisationId,
  )
  const trusts = versions.filter(
    (version) => version.organisationKind === 'trust' && version.organisationId !== organisationId,
  )
  // Most begin by taking one as it is: what nobody has made yet stands last.
  const isEmpty = ownOf(loaderData).length + loaderData.drafts.length === 0
  return (
    <Page
      heading="What can we look at ourselves with?"
      lede={`A framework asks people the same questions from different positions. ${loaderData.mayWrite ? 'Read one, take it as it is, or make your own from it.' : 'Read what each asks, and how it describes each level.'}`}
    >
      {loaderData.mayWrite && !isEmpty && <Own {...loaderData} />}
      {!loaderData.mayWrite && trusts.concat(ownOf(loaderData)).length > 0 && (
        <Section
          heading={trusts.length > 0 ? `Made by ${organisation} and its trust` : `Made by ${organisation}`}
        >
          <Versions label="Own frameworks" versions={[...ownOf(loaderData), ...trusts]} />
        </Section>
      )}
      {programmes.length > 0 && (
        <Section heading="What programmes publish">
          <Versions label="Frameworks of programmes" versions={programmes} />
        </Section>
      )}
      <Section heading="What came with the product">
        <Versions label="Frameworks that came with the product" versions={product} />
      </Section>
      {loaderData.mayWrite && isEmpty && <Own {...loaderData} />}
    </Page>
  )
}

const ownOf = ({ versions, organisationId }: Pick<Loaded, 'versions' | 'organisationId'>) =>
  versions.filter((version) => organisationId !== null && version.organisationId === organisationId)

function Own(props: Loaded) {
  const { organisation, drafts } = props
  const own = ownOf(props)
  return (
    <Section heading={organisation ? `Made by ${organisation}` : 'Our own'}>
      {own.length + drafts.length === 0 ? (
        <EmptyState heading="No framework of your own yet" action={<Beginnings />}>
          <p>
            Most make theirs from one that is here: copy it, change what does not fit, and publish it for your
            own people. You can also begin with an empty page, or bring in a file.
          </p>
        </EmptyState>
      ) : (
        <>
          {drafts.length > 0 && <TaskList label="Drafts" tasks={drafts.map(draftRow)} />}
          {own.length > 0 && <Versions label="Published by us" versions={own} ours />}
          <Beginnings />
        </>
      )}
    </Section>
  )
}

function Beginnings() {
  return (
    <ButtonRow>
      <LinkButton to={href('/frameworks/begin')}>Begin a framework</LinkButton>
      <LinkButton kind="quiet" to={href('/frameworks/bring-in')}>
        Bring one in from a file
      </LinkButton>
    </ButtonRow>
  )
}

function draftRow({ id, title, version, elements, changed, begun, isRemoved }: DraftDated) {
  const facts = [
    `Draft of version ${version}`,
    countFigure(elements, 'element', 'elements'),
    begun,
    isRemoved ? 'removed, can be put back' : changed,
  ]
  return {
    label: title || 'Without a title',
    href: draftHref(id),
    note: facts.filter(Boolean).join(' · '),
    ...(isRemoved ? {} : { status: 'in-progress' as const }),
  }
}

function Versions({ label, versions, ours }: { label: string; versions: LibraryLine[]; ours?: boolean }) {
  return <TaskList label={label} tasks={versions.map((line) => versionRow(line, ours ?? false))} />
}

const suitsWords = { trust: 'for trusts', school: 'for schools', any: 'for trusts and schools' }

function versionRow(line: LibraryLine, isOurs: boolean) {
  const { id, title, version, description, elements, suits, organisation, isWithdrawn, isNewest } = line
  const standing = isWithdrawn ? 'withdrawn' : isNewest ? null : 'an earlier version'
  const facts = [
    isNewest ? `Version ${version}` : null,
    countFigure(elements, 'element', 'elements'),
    suitsWords[suits] ?? suitsWords.any,
    isOurs ? null : organisation,
    standing,
  ]
  return {
    label: isNewest ? title : `${title}, version ${version}`,
    href: href('/frameworks/:versionId', { versionId: id }),
    note: (
      <>
        {isNewest && description && (
          <>
            {description}
            <br />
          </>
        )}
        {facts.filter(Boolean).join(' · ')}
      </>
    ),
  }
}
