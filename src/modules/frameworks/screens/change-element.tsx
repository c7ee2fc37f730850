import { data, Form, href, Link, redirect } from 'react-router'
import { notFound } from '#src/platform/refusal.ts'
import { Button, ButtonRow, ErrorSummary, MarginSection, Page, VisibleTo } from '#src/ui/index.ts'
import { saveFields } from '../commands/save-fields.ts'
import { elementFields } from '../drafting/fields.ts'
import { findElement } from '../drafting/structure.ts'
import { writeElement } from '../drafting/write-element.ts'
import { enter } from '../enter.ts'
import { elementForm } from '../forms.ts'
import { ChangedMeanwhile } from '../parts/changed-meanwhile.tsx'
import { ElementFields, elementLabels, longElementFields } from '../parts/element-fields.tsx'
import { shownFields } from '../parts/shown-fields.ts'
import { draftHref, draftTrail } from '../parts/trail.ts'
import { elementIsGone, readElementPage } from '../queries/draft-page.ts'
import type { Route } from './+types/change-element.ts'

export const meta = () => [{ title: 'An element – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.see-draft', ({ db }) => readElementPage(db, args.params))
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'frameworks.draft', async ({ db, form, typed }) => {
    const input = form(elementForm)
    if (!input.ok) return input.errors
    const { mark, ...words } = input.value
    const { draftId, elementId } = args.params
    const saving = await saveFields(db, draftId, mark, {
      read: (document) => {
        const found = findElement(document, elementId)
        return found && elementFields(found.element)
      },
      write: (document) => writeElement(document, elementId, words),
    })
    if (saving.is === 'gone') notFound(elementIsGone)
    if (saving.is === 'changed-meanwhile')
      return data({ ...saving, typed, errors: undefined }, { status: 409 })
    return redirect(`${draftHref(draftId)}#${elementId}`)
  })
}

export default function ChangeElement({ loaderData, actionData, params }: Route.ComponentProps) {
  const { draft, fields, scale, links } = loaderData
  const shown = shownFields(loaderData, actionData, longElementFields)
  return (
    <Page
      crumbs={draftTrail(draft, { label: fields.title || 'An element' })}
      kicker={loaderData.theme}
      heading={fields.title || 'An element'}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={shown.errors} />}
      margin={
        <MarginSection heading="Tied to other frameworks">
          {links.length === 0 && <p>Not yet.</p>}
          {links.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <Link to={href('/frameworks/drafts/:draftId/elements/:elementId/links', params)}>
            Change the links
          </Link>
        </MarginSection>
      }
    >
      <ChangedMeanwhile labels={elementLabels(scale)} shown={shown} />
      <Form method="post" noValidate key={shown.mark}>
        <input type="hidden" name="mark" value={shown.mark} />
        <ElementFields
          values={shown.values}
          errors={shown.errors}
          scale={scale}
          strands={loaderData.strands}
        />
        <ButtonRow>
          <Button>Save the element</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
