import { data, Form, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import {
  Button,
  ButtonRow,
  ErrorSummary,
  fieldsFrom,
  keepBoth,
  Page,
  TextArea,
  TwoVersions,
  VisibleTo,
} from '#src/ui/index.ts'
import { andList, inSentence } from '#src/ui/words.ts'
import { enter } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { mayLead } from '../../policy.ts'
import { getSelfReview } from '../../queries/self-reviews.ts'
import { replyForm } from '../forms.ts'
import { GroupSaid } from '../parts/group-said.tsx'
import { MovedSince } from '../parts/moved-since.tsx'
import { type GroupReply, getReply, writeReply } from '../replies.ts'
import { type Reply, replyLists } from '../you-said.ts'
import type { Route } from './+types/write-reply.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `You said, we did: ${loaderData?.group.name ?? ''} – Critical Friend` },
]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.release-reply', async ({ db, actor }) => {
    const { selfReviewId: id, perspectiveId } = args.params
    demand(mayLead(actor, id))
    const selfReview = await getSelfReview(db, id)
    const { reply, ...group } = await getReply(db, selfReview, perspectiveId)
    const isAdding = new URL(args.request.url).searchParams.has('moved')
    const levels = isAdding ? [...reply.levels, ...group.notTold] : reply.levels
    return {
      ...{ id, name: selfReview.name, isAdding, group: { ...group, reply: { ...reply, levels } } },
      visibleTo: await visibleTo(db, 'lead-self-review', id, 'Its group, once you release it.'),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.release-reply', async ({ db, actor, form }) => {
    const { selfReviewId: id, perspectiveId } = args.params
    demand(mayLead(actor, id))
    const input = form(replyForm)
    if (!input.ok) return input.errors
    const selfReview = await getSelfReview(db, id)
    const group = await getReply(db, selfReview, perspectiveId)
    const { intent, ...reply } = input.value
    const writing = { ...reply, releases: intent === 'release' }
    if (await writeReply(db, actor.membershipId, selfReview, group, writing))
      return redirect(`${baseOf(id)}/you-said`)
    const { reply: theirs } = await getReply(db, selfReview, perspectiveId)
    return data({ theirs: textsOf(theirs), typed: textsOf(reply) }, { status: 409 })
  })
}

/** A reply as its fields hold it: one thing a line. */
function textsOf(reply: Reply & { version: number }): Record<string, string> {
  const lists = replyLists.map(({ field }) => [field, reply[field].join('\n')])
  return { opening: reply.opening, version: String(reply.version), ...Object.fromEntries(lists) }
}

const labels = [{ field: 'opening', heading: 'To begin with' }, ...replyLists]

export default function WriteReply({ loaderData, actionData }: Route.ComponentProps) {
  const { id, name, group, isAdding } = loaderData
  const errors = actionData && 'errors' in actionData ? actionData.errors : undefined
  const theirs = actionData && 'theirs' in actionData ? actionData.theirs : null
  const typed = actionData?.typed as Record<string, string> | undefined
  const values = theirs && typed ? bothOf(typed, theirs) : { ...textsOf(group.reply), ...typed }
  const field = fieldsFrom(values, errors)
  return (
    <Page
      width="form"
      crumbs={trailTo({ id, name }, group.name, { label: 'You said, we did', path: 'you-said' })}
      heading={`What do we tell ${inSentence(group.name)}?`}
      lede={
        group.reply.isReleased
          ? 'They can read it. What you change now, they read as you save it.'
          : 'Nobody of the group sees it until you release it. No name of an owner, nothing that another group said.'
      }
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={errors} />}
    >
      {group.notTold.length > 0 && !isAdding && !typed && <MovedSince lines={group.notTold} />}
      <WhatTheySaid group={group} />
      {theirs && typed && (
        <TwoVersions
          by="Another leader"
          fields={labels.map((one) => ({
            label: one.heading,
            theirs: theirs[one.field] ?? '',
            mine: typed[one.field] ?? '',
          }))}
        />
      )}
      <Form method="post" noValidate key={values.version}>
        <input type="hidden" name="version" value={values.version} />
        <TextArea {...field('opening')} label="To begin with" rows={3} limit={1000} />
        {replyLists.map((list) => (
          <TextArea
            key={list.field}
            {...field(list.field)}
            label={list.heading}
            hint={hintFor(list.field, group.others)}
            rows={Math.max(3, (values[list.field] ?? '').split('\n').length + 1)}
          />
        ))}
        <ButtonRow>
          <Button name="intent" value={group.reply.isReleased ? 'save' : 'release'}>
            {group.reply.isReleased ? 'Save what they read' : `Release it to ${inSentence(group.name)}`}
          </Button>
          {!group.reply.isReleased && (
            <Button kind="quiet" name="intent" value="save">
              Save without releasing
            </Button>
          )}
        </ButtonRow>
      </Form>
    </Page>
  )
}

/** What the group said itself, above the words of the leaders. */
function WhatTheySaid({ group: { name, said } }: { group: Pick<GroupReply, 'name' | 'said'> }) {
  if (!said)
    return (
      <p>
        What this group said then does not show to you: you had no part in it, or there was no such group.
      </p>
    )
  const { cycle } = said
  return (
    <>
      <GroupSaid heading={`What they said in ${cycle}`} said={said} caption={`${name} in ${cycle}`} />
      <p>
        Whoever was in the group then reads this under your opening, as it stands. Nobody else in the group
        does.
      </p>
    </>
  )
}

const linesHint = 'One a line. Take out what this group need not read.'

/** Of the priorities also which of them are not here, because they are more of what others said. */
function hintFor(field: string, others: readonly string[]): string {
  if (field !== 'priorities' || others.length === 0) return linesHint
  return `${linesHint} Not here, because others said more about it: ${andList([...others])}.`
}

function bothOf(mine: Record<string, string>, theirs: Record<string, string>): Record<string, string> {
  const texts = labels.map(({ field }) => [field, keepBoth(mine[field] ?? '', theirs[field] ?? '')])
  return { ...Object.fromEntries(texts), version: theirs.version ?? '' }
}
