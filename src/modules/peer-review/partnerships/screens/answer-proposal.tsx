import { Form, href, redirect } from 'react-router'
import { demand } from '#src/platform/refusal.ts'
import { longDay } from '#src/ui/dates.ts'
import { Button, ButtonRow, ErrorSummary, errorFor, Radios, SummaryList, TextArea } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { answerProposal } from '../commands.ts'
import { answerForm } from '../forms.ts'
import { getMySide, headOf } from '../mine.ts'
import { otherSide, stateOf } from '../partnership.ts'
import { PartnershipPage } from '../parts/partnership-page.tsx'
import { mayAnswer } from '../policy.ts'
import { getPartnership } from '../queries.ts'
import type { Route } from './+types/answer-proposal.ts'

export const meta = () => [{ title: 'Accept or decline – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.answer-proposal', async ({ db }) => {
    const { partnership, mine } = await getMySide(db, args.params.partnershipId)
    const verdict = mayAnswer(partnership, mine)
    const { programme, cohort, associate, answersBy, exploringOn } = partnership
    return {
      partnership: headOf(partnership),
      facts: { programme, cohort, associate, answersBy, exploringOn },
      trust: mine.name,
      other: otherSide(partnership, mine.organisationId)?.name ?? '',
      decision: mine.decision,
      reason: mine.reason ?? '',
      because: verdict.ok ? null : verdict.because,
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.answer-proposal', async ({ db, actor, form }) => {
    const input = form(answerForm)
    if (!input.ok) return input.errors
    const side = await getMySide(db, args.params.partnershipId)
    const back = href('/review/partnerships/:partnershipId', { partnershipId: side.partnership.id })
    if (side.mine.decision === 'accepted' && input.value.decision === 'accepted') return redirect(back)
    demand(mayAnswer(side.partnership, side.mine))
    await answerProposal(db, actor, side, input.value)
    const isSigning = stateOf(await getPartnership(db, side.partnership.id)) === 'signing'
    return redirect(`${back}?${isSigning ? 'both-accepted' : input.value.decision}`)
  })
}

export default function AnswerProposal({ loaderData, actionData }: Route.ComponentProps) {
  const { partnership, facts, trust, other, decision, because } = loaderData
  const { errors, typed } = actionData ?? {}
  return (
    <PartnershipPage
      width="form"
      partnership={partnership}
      here="Accept or decline"
      heading={`Will ${trust} work with ${other}?`}
      lede="You decide by yourselves. If you decline, only the programme lead is told; the other trust is not."
      notice={<ErrorSummary errors={errors} />}
    >
      <SummaryList
        rows={[
          { key: 'Proposed by', value: facts.programme },
          { key: 'Cohort', value: facts.cohort },
          { key: 'Associate', value: facts.associate ?? undefined },
          { key: 'People answer by', value: facts.answersBy ? longDay(facts.answersBy) : 'To be agreed' },
          {
            key: 'Exploring meeting',
            value: facts.exploringOn ? longDay(facts.exploringOn) : 'To be agreed',
          },
        ]}
      />
      <p>
        Each trust reviews itself honestly, shows the other its self-review, hosts one visit and makes one. It
        is no inspection: nobody is graded, nobody is compared, and the host decides what is looked at and
        what follows.
      </p>
      <Form method="post" noValidate>
        <Radios
          name="decision"
          label="Your answer"
          choices={[
            { value: 'accepted', label: 'We accept', hint: 'Next, both trusts sign the principles.' },
            {
              value: 'declined',
              label: 'We decline',
              hint: 'You can still accept while the proposal stands.',
            },
          ]}
          defaultValue={String(typed?.decision ?? (decision === 'declined' ? 'declined' : ''))}
          error={errorFor(errors, 'decision')}
        />
        <TextArea
          name="reason"
          label="If you decline: why (if you wish to say)"
          hint="For the programme lead alone, who may find a better match."
          limit={1000}
          rows={3}
          defaultValue={String(typed?.reason ?? loaderData.reason)}
          error={errorFor(errors, 'reason')}
        />
        <ButtonRow>
          <Button disabledBecause={because}>Send your answer</Button>
        </ButtonRow>
      </Form>
    </PartnershipPage>
  )
}
