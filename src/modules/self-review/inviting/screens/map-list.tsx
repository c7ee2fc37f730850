import { data, Form, redirect } from 'react-router'
import { rolesOf, roleWord } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import { Button, ButtonRow, ErrorSummary, Page } from '#src/ui/index.ts'
import { capital } from '#src/ui/words.ts'
import { enter } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { mayLead } from '../../policy.ts'
import { mappingForm } from '../forms.ts'
import { mapList } from '../lists/commands.ts'
import { type Chosen, chosenFrom, readMapping } from '../lists/mapping.ts'
import { findTable, getList } from '../lists/queries.ts'
import { GroupsToMap } from '../parts/groups-to-map.tsx'
import type { Route } from './+types/map-list.ts'

export const meta = () => [{ title: 'Who on the list answers for whom? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.invite', async ({ db, actor }) => {
    const { selfReviewId, listId } = args.params
    demand(mayLead(actor, selfReviewId))
    const isUnread = (await findTable(db, selfReviewId, listId)) !== null
    if (isUnread) throw redirect(`${baseOf(selfReviewId)}/invite/${listId}/columns`)
    const list = await getList(db, selfReviewId, listId)
    if (list.isConfirmed) throw redirect(`${baseOf(selfReviewId)}/who?done=list-before`)
    const { selfReview, groups, asked, mapping, perspectives, isMapped } = list
    return {
      ...{ groups, asked },
      chosen: chosenFrom(groups, asked, mapping, isMapped),
      selfReview: { id: selfReview.id, name: selfReview.name },
      perspectives: perspectives.map(({ id, name }) => ({ value: id, label: name })),
      roles: rolesOf(selfReview.ofSchool ? 'school' : 'trust').map((role) => ({
        value: role,
        label: capital(roleWord(role)),
      })),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.invite', async ({ db, actor, form }) => {
    const { selfReviewId, listId } = args.params
    demand(mayLead(actor, selfReviewId))
    const { groups, asked, perspectives, selfReview } = await getList(db, selfReviewId, listId)
    const { ofSchool } = selfReview
    const input = form(mappingForm(groups.length, asked.families.length))
    if (!input.ok) return input.errors
    const roles = rolesOf(ofSchool ? 'school' : 'trust')
    const { mapping, errors } = readMapping(groups, asked, input.value, { perspectives, roles, ofSchool })
    if (errors.length > 0) return data({ errors, typed: input.value }, { status: 422 })
    await mapList(db, listId, mapping)
    return redirect(`${baseOf(selfReviewId)}/invite/${listId}/check`)
  })
}

export default function MapList({ loaderData, actionData }: Route.ComponentProps) {
  const { selfReview, chosen, asked } = loaderData
  const { errors, typed } = actionData ?? {}
  return (
    <Page
      width="form"
      crumbs={trailTo(selfReview, 'From a list', { label: 'Who answers', path: 'who' })}
      heading="Who on the list answers for whom?"
      lede={
        asked.families.length > 0
          ? 'Say once for each role in which perspective they answer, or leave them out; a school that differs can be chosen by itself.'
          : 'For each group that the list names, choose the perspective in which they answer, or leave them out.'
      }
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <GroupsToMap
          {...loaderData}
          chosen={{ ...chosen, ...(typed as Chosen | undefined) }}
          errors={errors}
        />
        <ButtonRow>
          <Button>Check the list</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
