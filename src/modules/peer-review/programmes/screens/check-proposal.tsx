import { Form, href, redirect } from 'react-router'
import { checkForm } from '#src/platform/form.ts'
import { newId } from '#src/platform/ids.ts'
import { longDay } from '#src/ui/dates.ts'
import { Button, ButtonRow, ErrorSummary, Page, SummaryList } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { withFaults } from '../../faults.ts'
import { getProposalChoices, type ProposalChoices } from '../choices.ts'
import { checkedProposalForm, type Proposal, proposalForm } from '../forms.ts'
import { faultsInProposal, partnershipName } from '../proposal.ts'
import { proposePartnership } from '../propose.ts'
import type { Route } from './+types/check-proposal.ts'

export const meta = () => [{ title: 'Check your proposal – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.propose-partnership', async ({ db, actor }) => {
    const choices = await getProposalChoices(db, actor, args.params.programmeId)
    const { searchParams } = new URL(args.request.url)
    const back = href('/review/programmes/:programmeId/propose', { programmeId: choices.programme.id })
    const asked = checkForm(proposalForm, Object.fromEntries(searchParams))
    if (!asked.ok) throw redirect(`${back}?${searchParams}`)
    return {
      id: newId(),
      proposal: asked.value,
      programme: choices.programme.name,
      programmeId: choices.programme.id,
      back: `${back}?${searchParams}`,
      ...inWords(asked.value, choices),
    }
  })
}

function inWords(proposal: Proposal, { programme, frameworks }: ProposalChoices) {
  const trust = (id: string) => programme.trusts.find((one) => one.id === id)?.name ?? ''
  return {
    name: partnershipName(trust(proposal.first), trust(proposal.second)),
    rows: [
      { key: 'First trust', value: trust(proposal.first) },
      { key: 'Second trust', value: trust(proposal.second) },
      {
        key: 'Associate',
        value: programme.associates.find((one) => one.membershipId === proposal.associate)?.name,
      },
      { key: 'Framework', value: frameworks.find((one) => one.value === proposal.frameworkVersion)?.label },
      { key: 'Cohort', value: proposal.cohort },
      { key: 'People answer by', value: proposal.answersBy ? longDay(proposal.answersBy) : undefined },
      { key: 'Exploring meeting', value: proposal.exploringOn ? longDay(proposal.exploringOn) : undefined },
    ],
  }
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.propose-partnership', async ({ db, actor, form }) => {
    const input = form(checkedProposalForm)
    if (!input.ok) return input.errors
    const { programme, paired } = await getProposalChoices(db, actor, args.params.programmeId)
    const done = href('/review/partnerships/:partnershipId', { partnershipId: input.value.id })
    if (paired.some((one) => one.id === input.value.id)) return redirect(done)
    const errors = faultsInProposal(input.value, programme, paired)
    if (errors.length > 0) return withFaults(errors, input.value)
    await proposePartnership(db, actor, programme, input.value)
    return redirect(`${done}?proposed`)
  })
}

export default function CheckProposal({ loaderData, actionData }: Route.ComponentProps) {
  const { id, proposal, programme, programmeId, back, rows, name } = loaderData
  return (
    <Page
      width="form"
      crumbs={[
        { label: 'Review', href: href('/review') },
        { label: programme, href: href('/review/programmes/:programmeId', { programmeId }) },
        { label: 'Propose a partnership', href: back },
        { label: 'Check' },
      ]}
      heading="Check your proposal"
      lede={`“${name}”. Both chief executives and the associate get a message; nobody else does.`}
      notice={<ErrorSummary errors={actionData?.errors.map((error) => ({ ...error, field: '' }))} />}
    >
      <SummaryList rows={rows.map((row) => ({ ...row, changeHref: back }))} />
      <Form method="post">
        {Object.entries({ ...proposal, id }).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <ButtonRow>
          <Button>Propose this partnership</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
