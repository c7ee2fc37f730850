import { Form, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { asText } from '#src/platform/typed.ts'
import { Button, ButtonRow, EmptyState, Page, Section, Select, VisibleTo } from '#src/ui/index.ts'
import { changeDraft } from '../commands/drafts.ts'
import { carriedBy, carryOn } from '../drafting/carrying.ts'
import { enter } from '../enter.ts'
import { draftHref, draftTrail } from '../parts/trail.ts'
import { getDraft } from '../queries/drafts.ts'
import { findPublished } from '../queries/library.ts'
import type { Route } from './+types/carry-over.ts'

export const meta = () => [{ title: 'What carries over – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.see-draft', async ({ db }) => {
    const { id, document, begunFrom, organisationId } = await getDraft(db, args.params.draftId)
    const earlier = begunFrom ? await findPublished(db, begunFrom) : null
    return {
      ...{ id, title: document.title },
      earlierVersion: earlier?.document.version ?? null,
      carried: earlier ? carriedBy(earlier.document, document) : [],
      later: document.themes.flatMap((theme) =>
        theme.elements.map(({ identifier, title }) => ({
          value: identifier,
          label: `${title} (${theme.title})`,
        })),
      ),
      visibleTo: await visibleTo(db, 'write-frameworks', organisationId),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'frameworks.draft', async ({ db, typed }) => {
    const { draftId } = args.params
    const { begunFrom } = await getDraft(db, draftId)
    const earlier = begunFrom ? await findPublished(db, begunFrom) : null
    const chosen = Object.entries(asText(typed)).filter(([, later]) => later !== '')
    if (earlier)
      await changeDraft(db, draftId, ({ document }) => ({
        document: carryOn(earlier.document, document, new Map(chosen)),
      }))
    return redirect(draftHref(draftId))
  })
}

export default function CarryOver({ loaderData }: Route.ComponentProps) {
  const { id, title, carried, later, earlierVersion } = loaderData
  const themes = [...Map.groupBy(carried, ({ earlier }) => earlier.theme)]
  return (
    <Page
      crumbs={draftTrail({ id, title }, { label: 'What carries over' })}
      heading="Which element carries each earlier one on?"
      lede="When a self-review moves to this version, its answers go where these links lead, marked “confirm again”. Years are compared by them too."
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      {earlierVersion === null ? (
        <EmptyState heading="There is no earlier version">
          This draft does not follow a version of yours, so there is nothing to carry over.
        </EmptyState>
      ) : (
        <Form method="post">
          {themes.map(([theme, elements]) => (
            <Section key={theme} heading={theme} beside={`Version ${earlierVersion}`}>
              {elements.map(({ earlier, later: now }) => (
                <Select
                  key={earlier.identifier}
                  name={earlier.identifier}
                  label={earlier.title}
                  empty="Nothing carries it on"
                  options={later}
                  defaultValue={now[0] ?? ''}
                />
              ))}
            </Section>
          ))}
          <ButtonRow>
            <Button>Save what carries over</Button>
          </ButtonRow>
        </Form>
      )}
    </Page>
  )
}
