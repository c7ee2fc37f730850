import { data, Form, href, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { demand, notFound } from '#src/platform/refusal.ts'
import {
  Button,
  ButtonRow,
  ErrorSummary,
  errorFor,
  keepBoth,
  Radios,
  TextArea,
  TwoVersions,
  VisibleTo,
} from '#src/ui/index.ts'
import { capital } from '#src/ui/words.ts'
import { atReview, enter } from '../../at-review.ts'
import { SharedFindings } from '../../findings/parts/crossed-findings.tsx'
import { ReviewPage } from '../../parts/review-page.tsx'
import { reflect } from '../commands/reflect.ts'
import { reflectionForm } from '../forms.ts'
import { mayReflect } from '../policy.ts'
import { listOwnReflections, readFindings } from '../queries.ts'
import { recognitions, recognitionWords } from '../recognition.ts'
import type { Route } from './+types/reflect.ts'

export const meta = () => [{ title: 'Reflect on a finding – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.reflect', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayReflect(asker))
    const findings = (await readFindings(db, actor, review.id))?.content.findings ?? []
    const { findingId } = args.params
    const own = await listOwnReflections(db, review.id)
    return {
      review: frame,
      finding: findings.find((finding) => finding.findingId === findingId) ?? notFound(),
      reflection: own.find((one) => one.findingId === findingId) ?? null,
      visibleTo: await visibleTo(db, 'reflect', review.id, 'Nobody else until you release them.'),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.reflect', async ({ db, actor, form }) => {
    const input = form(reflectionForm)
    if (!input.ok) return input.errors
    const { review, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayReflect(asker))
    const { findingId } = args.params
    const findings = (await readFindings(db, actor, review.id))?.content.findings ?? []
    if (!findings.some((finding) => finding.findingId === findingId)) notFound()
    if (await reflect(db, actor, review, { findingId, ...input.value }))
      return redirect(`${href('/review/:reviewId/findings', { reviewId: review.id })}#finding-${findingId}`)
    const theirs = (await listOwnReflections(db, review.id)).find((one) => one.findingId === findingId)
    return data({ theirs: theirs ?? null, typed: input.value }, { status: 409 })
  })
}

export default function ReflectOnFinding({ loaderData, actionData }: Route.ComponentProps) {
  const { review, finding, reflection } = loaderData
  const errors = actionData && 'errors' in actionData ? actionData.errors : undefined
  const theirs = actionData && 'theirs' in actionData ? actionData.theirs : null
  const typed = actionData?.typed
  const text = String(typed?.text ?? reflection?.text ?? '')
  const version = theirs?.version ?? reflection?.version ?? 0
  return (
    <ReviewPage
      review={review}
      here="Reflect on a finding"
      heading="Do you recognise this?"
      lede="There is no right answer. What surprises you may be worth most."
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={errors} />}
    >
      <SharedFindings heading="h2" findings={[finding]} />
      {theirs && <TwoVersions fields={[{ label: 'What you say to it', theirs: theirs.text, mine: text }]} />}
      <Form method="post" noValidate key={version}>
        <input type="hidden" name="version" value={version} />
        <Radios
          name="recognition"
          label="What do you think of it?"
          shape="pills"
          defaultValue={String(typed?.recognition ?? reflection?.recognition ?? '')}
          error={errorFor(errors, 'recognition')}
          choices={recognitions.map((value) => ({ value, label: capital(recognitionWords[value]) }))}
        />
        <TextArea
          name="text"
          label="What do you say to it?"
          hint="What it makes you think, what you would like to ask, what you knew and had not said."
          rows={6}
          limit={3000}
          defaultValue={theirs ? keepBoth(text, theirs.text) : text}
          error={errorFor(errors, 'text')}
        />
        <ButtonRow>
          <Button>Save what we say</Button>
        </ButtonRow>
      </Form>
    </ReviewPage>
  )
}
