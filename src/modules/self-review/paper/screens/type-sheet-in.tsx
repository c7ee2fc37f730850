import { data, redirect } from 'react-router'
import { getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import { newId } from '#src/platform/ids.ts'
import { demand } from '#src/platform/refusal.ts'
import { ErrorSummary, Notice, Page, VisibleTo } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { mayLead } from '../../policy.ts'
import { getSelfReview } from '../../queries/self-reviews.ts'
import { takeSheetBack } from '../commands.ts'
import { SheetForm, WhichVersion } from '../parts/sheet-form.tsx'
import { getPaperPage, versionOfSheet } from '../queries.ts'
import { type PostedSheet, receiveSheet, sheetFormOf } from '../receive-sheet.ts'
import type { Route } from './+types/type-sheet-in.ts'

export const meta = () => [{ title: 'Type a sheet in – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.set-up', async ({ db, actor }) => {
    const { selfReviewId, perspectiveId } = args.params
    demand(mayLead(actor, selfReviewId))
    const search = new URL(args.request.url).searchParams
    const page = await getPaperPage(db, selfReviewId, perspectiveId, search.get('asked'))
    return { ...page, id: newId(), done: search.get('done') }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.set-up', async ({ db, actor, form, typed }) => {
    const { selfReviewId, perspectiveId } = args.params
    demand(mayLead(actor, selfReviewId))
    const selfReview = await getSelfReview(db, selfReviewId)
    const now = await getFrameworkVersion(db, selfReview.frameworkVersionId)
    // Whoever reads from an earlier sheet, or opened this page before the self-review moved, types that version in.
    const asked = new URL(args.request.url).searchParams.get('asked')
    const framework = await versionOfSheet(db, now, asked)
    const { perspective, may } = await getPaperPage(db, selfReviewId, perspectiveId)
    const input = form(sheetFormOf(framework))
    if (!input.ok) return input.errors
    const posted = input.value as PostedSheet
    const ofVersion = framework === now ? '' : `asked=${framework.id}&`
    const here = `${baseOf(selfReviewId)}/who/${perspectiveId}/on-paper?${ofVersion}`
    if (posted.intent === 'take-back') {
      const isBack = await takeSheetBack(db, selfReview, { id: posted.id, perspective: perspective.name })
      return redirect(`${here}done=${isBack ? 'taken-back' : 'too-late'}`)
    }
    if (perspective.lastSheet === posted.id) return redirect(`${here}done=typed-in`)
    demand(may)
    const errors = await receiveSheet(db, selfReview, { perspective, framework }, posted)
    return errors.length > 0 ? data({ errors, typed }, { status: 422 }) : redirect(`${here}done=typed-in`)
  })
}

const notices: Record<string, string> = {
  'typed-in': 'The sheet is in, and nobody can open it before the reveal.',
  'taken-back': 'The last sheet is taken back. Nothing of it is kept.',
  'too-late': 'A sheet can be taken back within ten minutes, and only the last one.',
}

export default function TypeSheetIn({ loaderData, actionData }: Route.ComponentProps) {
  const { selfReview, perspective, may, done } = loaderData
  const { errors, typed } = actionData ?? {}
  const notice = notices[done ?? '']
  const here = `${baseOf(selfReview.id)}/who/${perspective.id}/on-paper`
  return (
    <Page
      crumbs={trailTo(selfReview, 'On paper', { label: 'Who answers', path: 'who' })}
      kicker={`${loaderData.framework}, for ${perspective.name}`}
      heading="What stands on the sheet?"
      lede="One sheet at a time, as it was filled in. Once it is in, nobody opens it before the reveal, and neither do you: check it before you send it."
      notice={
        errors ? <ErrorSummary errors={errors} /> : notice && <Notice kind="success" heading={notice} />
      }
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      <WhichVersion version={loaderData.version} movedFrom={loaderData.movedFrom} here={here} />
      <SheetForm
        key={loaderData.id}
        id={loaderData.id}
        at={`${here}?asked=${loaderData.version.id}`}
        perspective={perspective}
        themes={loaderData.themes}
        words={loaderData.words}
        closedBecause={may.ok ? null : may.because}
        typed={typed}
        errors={errors}
        print={`${baseOf(selfReview.id)}/who/${perspective.id}/sheet`}
      />
    </Page>
  )
}
