import { data, Form, href, Link, redirect } from 'react-router'
import { listFrameworkVersions } from '#src/modules/frameworks/index.ts'
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
  Page,
  Radios,
  TextInput,
} from '#src/ui/index.ts'
import { countFigure } from '#src/ui/words.ts'
import { enter } from '../../enter.ts'
import { mayOpen } from '../../policy.ts'
import { mayOpenCycle, minutesToAnswer, versionsToChoose } from '../cycle-facts.ts'
import { openForm } from '../forms.ts'
import { listCycles, openOwnSelfReview } from '../open-own.ts'
import type { Route } from './+types/open-self-review.ts'

export const meta = () => [{ title: 'Open a self-review – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.open', async ({ db, actor }) => {
    const { organisation, organisationKind, role } = await getWhom(db, actor)
    const versions = versionsToChoose(organisationKind, await listFrameworkVersions(db))
    return {
      id: newId(),
      organisation,
      leads: whoLeads(organisationKind, role),
      cycle: Number(londonDay(new Date()).slice(0, 4)),
      frameworks: versions.map(({ id, title, version, elements }) => ({
        value: id,
        label: title,
        hint: `Version ${version}, ${countFigure(elements, 'element', 'elements')}: ${minutesToAnswer(elements)}`,
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
    const versions = versionsToChoose(organisationKind, await listFrameworkVersions(db))
    const chosen = versions.find((version) => version.id === framework)
    demand(chosen ? { ok: true } : { ok: false, because: 'This framework can no longer be begun with.' })
    const wanted = { id, frameworkId: chosen!.frameworkId, cycle }
    const may = mayOpenCycle(wanted, await listCycles(db, organisationId!))
    if (!may.ok) return data({ errors: [{ field: 'cycle', message: may.because }], typed }, { status: 422 })
    await openOwnSelfReview(db, {
      ...{ id, cycle, answersBy },
      organisationId: organisationId!,
      frameworkVersionId: framework,
    })
    return redirect(`${href('/know/self-reviews/:selfReviewId', { selfReviewId: id })}/who`)
  })
}

/** Where there is nothing to choose between, it stands chosen. */
function onlyOne(frameworks: readonly { value: string }[]): string {
  return frameworks.length === 1 ? frameworks[0]!.value : ''
}

/** Whoever leads a self-review from its opening on, as its opener reads it. */
function whoLeads(kind: string | null, role: string | null): string {
  if (kind !== 'school') return 'The chief executive, the improvement directors and you'
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
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <input type="hidden" name="id" value={String(typed?.id ?? loaderData.id)} />
        <Radios
          name="framework"
          label="Framework"
          hint="The groups you asked last time with it are there again; the first time, those that it suggests."
          choices={loaderData.frameworks}
          defaultValue={String(typed?.framework ?? onlyOne(loaderData.frameworks))}
          error={errorFor(errors, 'framework')}
        />
        <p>
          <Link to={href('/frameworks')}>Read what each of them asks</Link>
        </p>
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
