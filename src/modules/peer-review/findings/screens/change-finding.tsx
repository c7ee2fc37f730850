import { data, Form, href, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import { asText, listed } from '#src/platform/typed.ts'
import { Button, ButtonRow, ErrorSummary, keepBoth, Notice, TwoVersions, VisibleTo } from '#src/ui/index.ts'
import { atReview, enter } from '../../at-review.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { changeFinding } from '../commands/write-finding.ts'
import { findingChoices } from '../finding-choices.ts'
import { findingForm } from '../forms.ts'
import { FindingFields } from '../parts/finding-fields.tsx'
import { mayWriteFindings } from '../policy.ts'
import { type DraftFinding, getFinding } from '../queries.ts'
import { kindWords } from '../sharing.ts'
import type { Route } from './+types/change-finding.ts'

export const meta = () => [{ title: 'Change a finding – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.sort-notes', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayWriteFindings(asker))
    const finding = await getFinding(db, review.id, args.params.findingId)
    return {
      review: frame,
      finding,
      choices: await findingChoices(db, actor, review),
      visibleTo: await visibleTo(
        db,
        'see-notes',
        review.id,
        'Nobody else until the lead reviewer shares them.',
      ),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.sort-notes', async ({ db, actor, form }) => {
    const input = form(findingForm)
    if (!input.ok) return input.errors
    const { review, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayWriteFindings(asker))
    const { version, ...value } = input.value
    const finding = { ...value, id: args.params.findingId, saysHeardOnce: value.saysHeardOnce === 'yes' }
    if (await changeFinding(db, review, finding, version))
      return redirect(href('/review/:reviewId/sorting', { reviewId: review.id }))
    return data({ theirs: await getFinding(db, review.id, finding.id), typed: input.value }, { status: 409 })
  })
}

export default function ChangeFinding({ loaderData, actionData }: Route.ComponentProps) {
  const { review, finding, choices } = loaderData
  const errors = actionData && 'errors' in actionData ? actionData.errors : undefined
  const theirs = actionData && 'theirs' in actionData ? actionData.theirs : null
  const typed = actionData?.typed
  const fields = typed
    ? {
        values: asText({ ...asText(finding), saysHeardOnce: '', ...typed }),
        noteIds: listed(typed.noteIds),
        quotedIds: listed(typed.quotedIds),
      }
    : savedFields(finding)
  if (theirs) keepTheirs(fields, theirs)
  return (
    <ReviewPage
      review={review}
      here="Change a finding"
      heading="Change a finding"
      lede={`${finding.rest.sentence}.`}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={
        errors ? (
          <ErrorSummary errors={errors} />
        ) : (
          finding.isRemoved && <Notice heading="This finding was taken out of the list" />
        )
      }
    >
      {theirs && typed && <TwoVersions fields={differences(theirs, asText(typed))} />}
      <Form method="post" noValidate key={fields.values.version}>
        <input type="hidden" name="id" value={finding.id} />
        <input type="hidden" name="version" value={fields.values.version} />
        <FindingFields {...choices} {...fields} errors={errors} />
        <ButtonRow>
          <Button>Save the finding</Button>
        </ButtonRow>
      </Form>
    </ReviewPage>
  )
}

type Fields = { values: Record<string, string>; noteIds: string[]; quotedIds: string[] }

function savedFields(finding: DraftFinding): Fields {
  return {
    values: asText(finding),
    noteIds: finding.notes.map((note) => note.id),
    quotedIds: finding.notes.filter((note) => note.quoted).map((note) => note.id),
  }
}

/** Both sentences, the notes of both: nothing of either is lost until it is taken out by hand. */
function keepTheirs(fields: Fields, theirs: DraftFinding): void {
  const saved = savedFields(theirs)
  fields.values.sentence = keepBoth(fields.values.sentence ?? '', theirs.sentence)
  fields.values.version = String(theirs.version)
  fields.noteIds = [...new Set([...fields.noteIds, ...saved.noteIds])]
  fields.quotedIds = [...new Set([...fields.quotedIds, ...saved.quotedIds])]
}

function differences(theirs: DraftFinding, mine: Record<string, string>) {
  return [
    { label: 'The sentence', theirs: theirs.sentence, mine: mine.sentence ?? '' },
    {
      label: 'The kind',
      theirs: kindWords[theirs.kind],
      mine: kindWords[mine.kind as DraftFinding['kind']] ?? '',
      holdsOne: true,
    },
  ]
}
