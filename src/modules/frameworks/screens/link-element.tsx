import { Form, href, redirect } from 'react-router'
import { asText } from '#src/platform/typed.ts'
import {
  Button,
  ButtonRow,
  ErrorSummary,
  errorFor,
  Page,
  Radios,
  Section,
  Select,
  VisibleTo,
} from '#src/ui/index.ts'
import { changeDraft } from '../commands/drafts.ts'
import { linkedTo, unlinked } from '../drafting/linking.ts'
import { enter } from '../enter.ts'
import { linkForm } from '../forms.ts'
import { OwnLinks } from '../parts/own-links.tsx'
import { draftTrail } from '../parts/trail.ts'
import { readLinksPage } from '../queries/draft-page.ts'
import { getDraft } from '../queries/drafts.ts'
import { listLinkable } from '../queries/library.ts'
import type { Route } from './+types/link-element.ts'

export const meta = () => [{ title: 'Links of an element – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.see-draft', ({ db }) => readLinksPage(db, args.params))
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'frameworks.draft', async ({ db, form }) => {
    const input = form(linkForm)
    if (!input.ok) return input.errors
    const { intent, kind, other } = input.value
    const { draftId, elementId } = args.params
    const linkable = await listLinkable(db, (await getDraft(db, draftId)).document.framework)
    const title = linkable.find(({ id }) => id === other)?.title
    await changeDraft(db, draftId, ({ document }) => {
      if (intent === 'remove') return { document: unlinked(document, elementId, other) }
      return title === undefined
        ? null
        : { document: linkedTo(document, elementId, kind, { identifier: other, title }) }
    })
    return redirect(href('/frameworks/drafts/:draftId/elements/:elementId/links', { draftId, elementId }))
  })
}

export default function LinkElement({ loaderData, actionData }: Route.ComponentProps) {
  const { draft, element, links, linkable } = loaderData
  const errors = actionData?.errors
  const typed = asText(actionData?.typed ?? {})
  const own = href('/frameworks/drafts/:draftId/elements/:elementId', {
    draftId: draft.id,
    elementId: element.id,
  })
  return (
    <Page
      width="form"
      crumbs={draftTrail(draft, { label: element.title, href: own }, { label: 'Links' })}
      heading="Where else is this talked about?"
      lede="A link lets people see what they said of the same thing in another framework."
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={errors} />}
    >
      {links.length > 0 && (
        <Section heading="Links of this element">
          <OwnLinks links={links} />
        </Section>
      )}
      <Section heading="Add a link">
        <Form method="post" noValidate>
          <Radios
            name="kind"
            label="How do the two belong together?"
            defaultValue={typed.kind ?? ''}
            error={errorFor(errors, 'kind')}
            choices={[
              { value: 'exact match', label: 'They say the same', hint: 'Answers can be compared.' },
              { value: 'related', label: 'They are related', hint: 'Worth reading side by side.' },
            ]}
          />
          <Select
            name="other"
            label="The element of the other framework"
            empty="Choose an element"
            defaultValue={typed.other ?? ''}
            error={errorFor(errors, 'other')}
            options={linkable.map(({ id, title, version }) => ({ value: id, label: `${version}: ${title}` }))}
          />
          <ButtonRow>
            <Button name="intent" value="add">
              Add the link
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </Page>
  )
}
