import { Form, href, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { longDay } from '#src/ui/dates.ts'
import { keepBoth } from '#src/ui/forms/keep-both.ts'
import {
  Button,
  ButtonRow,
  ErrorSummary,
  errorFor,
  Section,
  Table,
  TextArea,
  VisibleTo,
} from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { withFaults } from '../../faults.ts'
import { headOf } from '../../partnerships/mine.ts'
import { PartnershipPage } from '../../partnerships/parts/partnership-page.tsx'
import { getPartnership } from '../../partnerships/queries.ts'
import { saveAgenda } from '../agenda.ts'
import { agendaForm } from '../forms.ts'
import { findAgenda, listQuestions } from '../queries.ts'
import type { Route } from './+types/plan-meeting.ts'

export const meta = () => [{ title: 'Plan the exploring meeting – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.plan-exploring', async ({ db }) => {
    const partnership = await getPartnership(db, args.params.partnershipId)
    const asked = []
    for (const { organisationId, name } of partnership.partners) {
      const questions = await listQuestions(db, partnership.id, { askedOf: organisationId })
      asked.push({
        name,
        asked: questions.length,
        answered: questions.filter((one) => one.answer !== null).length,
      })
    }
    return {
      partnership: headOf(partnership),
      exploringOn: partnership.exploringHeldOn ?? partnership.exploringOn,
      asked,
      saved: await findAgenda(db, partnership.id),
      visibleTo: await visibleTo(db, 'explore', partnership.id),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.plan-exploring', async ({ db, actor, form }) => {
    const input = form(agendaForm)
    if (!input.ok) return input.errors
    const partnership = await getPartnership(db, args.params.partnershipId)
    const back = href('/review/partnerships/:partnershipId', { partnershipId: partnership.id })
    if (await saveAgenda(db, actor, partnership, input.value)) return redirect(`${back}?planned`)
    const now = await findAgenda(db, partnership.id)
    return withFaults(
      [
        {
          field: 'agenda',
          message: 'The plan was changed while you were writing. Below are both; save what you keep.',
        },
      ],
      { agenda: keepBoth(input.value.agenda, now.agenda), version: String(now.version) },
    )
  })
}

export default function PlanMeeting({ loaderData, actionData }: Route.ComponentProps) {
  const { partnership, exploringOn, asked, saved, visibleTo } = loaderData
  const { errors, typed } = actionData ?? {}
  return (
    <PartnershipPage
      width="form"
      partnership={partnership}
      here="Exploring meeting"
      heading="How will the exploring meeting go?"
      lede={
        exploringOn ? `It is planned for ${longDay(exploringOn)}.` : 'It has no day yet; set it under Dates.'
      }
      visibleTo={<VisibleTo {...visibleTo} />}
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <input type="hidden" name="version" value={String(typed?.version ?? saved.version)} />
        <TextArea
          name="agenda"
          label="Plan for the meeting"
          hint="One line for each step with its time, such as: 10:00 What surprised us. Both exploring teams read it."
          limit={3000}
          rows={8}
          defaultValue={String(typed?.agenda ?? saved.agenda)}
          error={errorFor(errors, 'agenda')}
        />
        <ButtonRow>
          <Button>Save the plan</Button>
        </ButtonRow>
      </Form>
      <Section heading="Questions so far">
        <Table
          caption="Questions asked of each trust"
          captionHidden
          columns={[
            { key: 'trust', label: 'Asked of' },
            { key: 'asked', label: 'Asked', numeric: true },
            { key: 'answered', label: 'Answered', numeric: true },
          ]}
          rows={asked.map((one) => ({ key: one.name, cells: [one.name, one.asked, one.answered] }))}
        />
      </Section>
    </PartnershipPage>
  )
}
