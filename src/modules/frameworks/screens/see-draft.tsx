import { data, redirect } from 'react-router'
import { londonDay } from '#src/ui/dates.ts'
import { ErrorSummary, Page, VisibleTo } from '#src/ui/index.ts'
import { capital, countWord } from '#src/ui/words.ts'
import { actOnDraft } from '../act-on-draft.ts'
import { enter } from '../enter.ts'
import { draftIntentForm } from '../forms.ts'
import { DraftBody } from '../parts/draft-body.tsx'
import { DraftMargin } from '../parts/draft-margin.tsx'
import { DraftNotice } from '../parts/draft-notice.tsx'
import { draftTrail } from '../parts/trail.ts'
import { readDraftPage } from '../queries/draft-page.ts'
import type { Route } from './+types/see-draft.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Draft of a framework – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.see-draft', async ({ db }) => {
    const asked = new URL(args.request.url).searchParams
    const page = await readDraftPage(db, args.params.draftId)
    return { ...page, did: asked.get('did'), what: asked.get('what') }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'frameworks.draft', async ({ db, form, typed }) => {
    const input = form(draftIntentForm)
    if (!input.ok) return input.errors
    const { draftId } = args.params
    const outcome = await actOnDraft(db, draftId, input.value, londonDay(new Date()))
    if ('because' in outcome)
      return data({ errors: [{ field: outcome.field, message: outcome.because }], typed }, { status: 422 })
    return redirect(outcome.to)
  })
}

export default function SeeDraft({ loaderData, actionData }: Route.ComponentProps) {
  const { draft, elements } = loaderData
  const { document } = draft
  return (
    <Page
      crumbs={draftTrail({ id: draft.id, title: document.title })}
      kicker={`Draft of version ${document.version}`}
      heading={document.title || 'A framework without a title'}
      lede={`${capital(countWord(document.themes.length, 'theme', 'themes'))} and ${countWord(elements, 'element', 'elements')}. Nobody answers a draft; it becomes a version when you publish it.`}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={
        actionData?.errors ? <ErrorSummary errors={actionData.errors} /> : <DraftNotice {...loaderData} />
      }
      margin={<DraftMargin {...loaderData} />}
    >
      <DraftBody {...loaderData} sent={actionData} />
    </Page>
  )
}
