import { data, Form, redirect } from 'react-router'
import { rolesOf, roleWord } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import { Button, ButtonRow, ErrorSummary, errorFor, Fieldset, Page, Select } from '#src/ui/index.ts'
import { capital, countWord } from '#src/ui/words.ts'
import { enter } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { mayLead } from '../../policy.ts'
import { mappingForm } from '../forms.ts'
import { mapList } from '../lists/commands.ts'
import type { Mapping } from '../lists/listed.ts'
import { findTable, getList } from '../lists/queries.ts'
import { usualRole } from '../people-to-invite.ts'
import type { Route } from './+types/map-list.ts'

export const meta = () => [{ title: 'Who on the list answers for whom? – Critical Friend' }]

const leftOut = 'left-out'

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.invite', async ({ db, actor }) => {
    const { selfReviewId, listId } = args.params
    demand(mayLead(actor, selfReviewId))
    const isUnread = (await findTable(db, selfReviewId, listId)) !== null
    if (isUnread) throw redirect(`${baseOf(selfReviewId)}/invite/${listId}/columns`)
    const { selfReview, groups, mapping, perspectives, isMapped, isConfirmed } = await getList(
      db,
      selfReviewId,
      listId,
    )
    if (isConfirmed) throw redirect(`${baseOf(selfReviewId)}/who?done=list-before`)
    return {
      ...{ groups, mapping, isMapped, listId },
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
    const { groups, perspectives, selfReview } = await getList(db, selfReviewId, listId)
    const { ofSchool } = selfReview
    const roles = rolesOf(ofSchool ? 'school' : 'trust')
    const input = form(mappingForm(groups))
    if (!input.ok) return input.errors
    const posted = input.value as Record<string, string>
    const mapping: Mapping = Object.fromEntries(
      groups.map(({ name }, n) => {
        const perspective = perspectives.find(({ id }) => id === posted[`perspective-${n}`])
        const role = roles.find((one) => one === posted[`role-${n}`])
        return [
          name,
          perspective
            ? { perspectiveId: perspective.id, role: role ?? usualRole(perspective.name, ofSchool) }
            : null,
        ]
      }),
    )
    const errors = groups.flatMap(({ name, needsRole }, n) =>
      needsRole && mapping[name]?.role === ''
        ? [
            {
              field: `role-${n}`,
              message: `Choose a role for ${name || 'them'}: their perspective has no usual one.`,
            },
          ]
        : [],
    )
    if (errors.length > 0) return data({ errors, typed: posted }, { status: 422 })
    await mapList(db, listId, mapping)
    return redirect(`${baseOf(selfReviewId)}/invite/${listId}/check`)
  })
}

export default function MapList({ loaderData, actionData }: Route.ComponentProps) {
  const { selfReview, groups, mapping, perspectives, roles, isMapped } = loaderData
  const { errors, typed } = actionData ?? {}
  return (
    <Page
      width="form"
      crumbs={trailTo(selfReview, 'From a list', { label: 'Who answers', path: 'who' })}
      heading="Who on the list answers for whom?"
      lede="For each group that the list names, choose the perspective in which they answer, or leave them out."
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        {groups.map(({ name, people }, n) => (
          <Fieldset
            key={name}
            name={`group-${n}`}
            label={`${name || 'No group named'}: ${countWord(people, 'person', 'people')}`}
          >
            <Select
              name={`perspective-${n}`}
              label="They answer for"
              options={[...perspectives, { value: leftOut, label: 'Nobody: leave them out' }]}
              empty="Choose a perspective"
              defaultValue={String(
                typed?.[`perspective-${n}`] ?? mapping[name]?.perspectiveId ?? (isMapped ? leftOut : ''),
              )}
              error={errorFor(errors, `perspective-${n}`)}
            />
            <Select
              name={`role-${n}`}
              label="Their role, where the list names none"
              options={roles}
              empty="The usual one for the perspective"
              defaultValue={String(typed?.[`role-${n}`] ?? mapping[name]?.role ?? '')}
            />
          </Fieldset>
        ))}
        <ButtonRow>
          <Button>Check the list</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
