import { data, Form, href, redirect } from 'react-router'
import { listEveryVersion, versionsToBeginWith, whyNotBeginWith } from '#src/modules/frameworks/index.ts'
import { getWhom } from '#src/modules/people/index.ts'
import { newId } from '#src/platform/ids.ts'
import { demand } from '#src/platform/refusal.ts'
import { londonDay } from '#src/ui/dates.ts'
import {
  Button,
  ButtonRow,
  DateInput,
  ErrorSummary,
  errorFor,
  Notice,
  Page,
  TextInput,
} from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { mayOpen } from '../../policy.ts'
import { mayOpenCycle } from '../cycle-facts.ts'
import { openForm } from '../forms.ts'
import { listCycles, openOwnSelfReview } from '../open-own.ts'
import { FrameworkChoice } from '../parts/framework-choice.tsx'
import type { Route } from './+types/open-self-review.ts'

export const meta = () => [{ title: 'Open a self-review – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.open', async ({ db, actor }) => {
    const { organisation, organisationKind, role } = await getWhom(db, actor)
    const all = await listEveryVersion(db)
    const versions = versionsToBeginWith(organisationKind, all)
    const wanted = new URL(args.request.url).searchParams.get('framework')
    const refusedBecause = wanted && whyNotBeginWith(organisationKind, wanted, all)
    return {
      id: newId(),
      organisation,
      leads: whoLeads(organisationKind, role),
      cycle: Number(londonDay(new Date()).slice(0, 4)),
      refusedBecause,
      chosen: (!refusedBecause && wanted) || onlyOne(versions),
      frameworks: versions.map(({ id, title, version, elements, withdrawnSince }) => ({
        ...{ id, title, version, elements, withdrawnSince },
      })),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.open', async ({ db, actor, form, typed }) => {
    const { organisationId, organisationKind } = await getWhom(db, actor)
    demand(mayOpen(actor, organisationId))
    const input = form(openForm)
    if (!input.ok) return input.errors
    const { id, framework, cycle, answersBy } = input.value
    const refuse = (field: string, message: string) =>
      data({ errors: [{ field, message }], typed }, { status: 422 })
    const versions = await listEveryVersion(db)
    const because = whyNotBeginWith(organisationKind, framework, versions)
    if (because) return refuse('framework', `${because} Choose another.`)
    const { frameworkId } = versions.find((version) => version.id === framework)!
    const may = mayOpenCycle({ id, frameworkId, cycle }, await listCycles(db, organisationId!))
    if (!may.ok) return refuse('cycle', may.because)
    await openOwnSelfReview(db, {
      ...{ id, cycle, answersBy },
      organisationId: organisationId!,
      frameworkVersionId: framework,
    })
    return redirect(`${href('/know/self-reviews/:selfReviewId', { selfReviewId: id })}/who`)
  })
}

/** Where there is nothing to choose between, it stands chosen. */
function onlyOne(frameworks: readonly { id: string }[]): string {
  return frameworks.length === 1 ? frameworks[0]!.id : ''
}

/** Whoever leads a self-review from its opening on, as its opener reads it. */
function whoLeads(kind: string | null, role: string | null): string {
  if (kind !== 'school')
    return role === 'chief_executive'
      ? 'You and any improvement director'
      : 'You, the chief executive and any improvement director'
  return role === 'head_of_school' ? 'You' : 'The headteacher and you'
}

export default function OpenSelfReview({ loaderData, actionData }: Route.ComponentProps) {
  const { errors, typed } = actionData ?? {}
  return (
    <Page
      width="form"
      crumbs={[{ label: 'Know', href: href('/know') }, { label: 'Open a self-review' }]}
      heading="What do we want to look at?"
      lede={`A self-review of ${loaderData.organisation}, for its own people. ${loaderData.leads} lead it; next you decide who is asked.`}
      notice={errors ? <ErrorSummary errors={errors} /> : <NotThisOne because={loaderData.refusedBecause} />}
    >
      <Form method="post" noValidate>
        <input type="hidden" name="id" value={String(typed?.id ?? loaderData.id)} />
        <FrameworkChoice
          frameworks={loaderData.frameworks}
          chosen={String(typed?.framework ?? loaderData.chosen)}
          error={errorFor(errors, 'framework')}
        />
        <TextInput
          name="cycle"
          label="Year"
          hint="The cycle it belongs to, so that one year can be put beside another."
          short
          inputMode="numeric"
          defaultValue={String(typed?.cycle ?? loaderData.cycle)}
          error={errorFor(errors, 'cycle')}
        />
        <DateInput
          name="answersBy"
          label="Answers are asked for by"
          hint="You can leave this until you open answering."
          defaultValue={String(typed?.answersBy ?? '')}
          error={errorFor(errors, 'answersBy')}
        />
        <ButtonRow>
          <Button>Open the self-review</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

/** Says why the framework that somebody came with cannot be chosen. */
function NotThisOne({ because }: { because: string | null }) {
  if (!because) return null
  return (
    <Notice kind="wait" heading={because}>
      <p>You can open a self-review with one of those below.</p>
    </Notice>
  )
}
