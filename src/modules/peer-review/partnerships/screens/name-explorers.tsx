import { Form, href, redirect } from 'react-router'
import { conflict, demand } from '#src/platform/refusal.ts'
import { Button, ButtonRow, ErrorSummary, errorFor, Hidden, Section, Select, Table } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { withFaults } from '../../faults.ts'
import { addExplorer, endExplorer, listCandidates, listExplorers } from '../explorers.ts'
import { explorersForm } from '../forms.ts'
import { getMySide, headOf } from '../mine.ts'
import { PartnershipPage } from '../parts/partnership-page.tsx'
import { mayNameExplorers } from '../policy.ts'
import type { Route } from './+types/name-explorers.ts'

export const meta = () => [{ title: 'Your exploring team – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.name-own-people', async ({ db, actor }) => {
    const { partnership, mine } = await getMySide(db, args.params.partnershipId)
    const verdict = mayNameExplorers(partnership, mine)
    const explorers = await listExplorers(db, partnership.id)
    const ours = explorers.filter((one) => one.organisationId === mine.organisationId)
    return {
      partnership: headOf(partnership),
      trust: mine.name,
      because: verdict.ok ? null : verdict.because,
      ours: ours.map((one) => ({ ...one, isMe: one.membershipId === actor.membershipId })),
      candidates: await listCandidates(db, mine.organisationId, ours),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.name-own-people', async ({ db, actor, form }) => {
    const input = form(explorersForm)
    if (!input.ok) return input.errors
    const { intent, membershipId, seatId } = input.value
    const { partnership, mine } = await getMySide(db, args.params.partnershipId)
    demand(mayNameExplorers(partnership, mine))
    if (intent === 'add') {
      if (!membershipId)
        return withFaults([{ field: 'membershipId', message: 'Choose a person of your trust.' }], input.value)
      if (!(await addExplorer(db, partnership, mine, membershipId)))
        conflict('This person no longer belongs to your trust, so they were not added.')
    } else {
      const explorer = (await listExplorers(db, partnership.id)).find((one) => one.seatId === seatId)
      if (explorer?.membershipId === actor.membershipId)
        return withFaults([{ field: '', message: 'You cannot take yourself off the team.' }], input.value)
      if (explorer) await endExplorer(db, partnership, mine, explorer)
    }
    return redirect(href('/review/partnerships/:partnershipId/people', { partnershipId: partnership.id }))
  })
}

export default function NameExplorers({ loaderData, actionData }: Route.ComponentProps) {
  const { partnership, trust, because, ours, candidates } = loaderData
  const { errors } = actionData ?? {}
  return (
    <PartnershipPage
      width="form"
      partnership={partnership}
      here="Exploring team"
      heading={`Who explores for ${trust}?`}
      lede="They read the partner’s disclosed self-review, ask probing questions and answer those of the partner. Four or five people of different roles are good."
      notice={<ErrorSummary errors={errors} />}
    >
      <OurTeam trust={trust} ours={ours} />
      <Section heading="Add somebody of your trust">
        <Form method="post" noValidate>
          <Select
            name="membershipId"
            label="Person"
            hint="Whoever is missing here is invited under People first."
            empty="Choose a person"
            options={candidates.map((one) => ({
              value: one.membershipId,
              label: `${one.name}, ${one.role}`,
            }))}
            error={errorFor(errors, 'membershipId')}
          />
          <ButtonRow>
            <Button name="intent" value="add" disabledBecause={because}>
              Add to the team
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </PartnershipPage>
  )
}

function OurTeam({ trust, ours }: Pick<Route.ComponentProps['loaderData'], 'trust' | 'ours'>) {
  return (
    <Table
      caption={`Exploring team of ${trust}`}
      captionHidden
      columns={[
        { key: 'name', label: 'Name' },
        { key: 'role', label: 'Role' },
        { key: 'change', label: 'Change' },
      ]}
      rows={ours.map(({ seatId, name, role, isMe }) => ({
        key: seatId,
        cells: [
          isMe ? `${name} (you)` : name,
          role,
          isMe ? (
            ''
          ) : (
            <Form key="end" method="post">
              <input type="hidden" name="seatId" value={seatId} />
              <Button kind="words" name="intent" value="end">
                Take off the team<Hidden>: {name}</Hidden>
              </Button>
            </Form>
          ),
        ],
      }))}
    />
  )
}
