import { href, Link } from 'react-router'
import { ErrorSummary, MarginSection, Page, VisibleTo } from '#src/ui/index.ts'
import type { Part } from '../commands/save-fields.ts'
import { isLoosened } from '../drafting/carrying.ts'
import { elementFieldsAt } from '../drafting/fields.ts'
import { writeElement } from '../drafting/write-element.ts'
import { enter } from '../enter.ts'
import { elementForm } from '../forms.ts'
import { DraftForm } from '../parts/draft-form.tsx'
import { ElementFields, elementLabels, kindWords, longElementFields } from '../parts/element-fields.tsx'
import { shownFields } from '../parts/shown-fields.ts'
import { draftHref, draftTrail } from '../parts/trail.ts'
import { readElementPage } from '../queries/draft-page.ts'
import { savePart } from '../save-part.ts'
import type { Route } from './+types/change-element.ts'

export const meta = () => [{ title: 'An element – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.see-draft', ({ db }) => readElementPage(db, args.params))
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'frameworks.draft', async (here) => {
    const input = here.form(elementForm)
    if (!input.ok) return input.errors
    const { mark, ...words } = input.value
    const { draftId, elementId } = args.params
    let did = ''
    const part: Part = {
      read: (document) => elementFieldsAt(document, elementId),
      write: (document) => {
        const after = writeElement(document, elementId, words)
        if (isLoosened(document, after, elementId)) did = `?did=loosened&what=${elementId}`
        return after
      },
    }
    // Where it stands in the draft, or first what its new wording means for its links.
    return savePart(here, { draftId, mark }, part, () => draftHref(draftId) + (did || `#${elementId}`))
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
      <DraftForm labels={elementLabels(scale)} said={kindWords} shown={shown} act="Save the element">
        <ElementFields
          values={shown.values}
          errors={shown.errors}
          scale={scale}
          strands={loaderData.strands}
        />
      </DraftForm>
    </Page>
  )
}
