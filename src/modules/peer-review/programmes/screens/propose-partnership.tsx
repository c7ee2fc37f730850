import { Form, href, redirect } from 'react-router'
import {
  Button,
  ButtonRow,
  DateInput,
  EmptyState,
  ErrorSummary,
  errorFor,
  LinkButton,
  Page,
  Radios,
  TextInput,
} from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { withFaults } from '../../faults.ts'
import { getProposalChoices } from '../choices.ts'
import { proposalForm } from '../forms.ts'
import { NotYetProposable, TrustChoice } from '../parts/trust-choice.tsx'
import { mayBeProposed } from '../policy.ts'
import { faultsInProposal } from '../proposal.ts'
import type { Route } from './+types/propose-partnership.ts'

export const meta = () => [{ title: 'Propose a partnership – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.propose-partnership', async ({ db, actor }) => {
    const { programme, frameworks, cohorts } = await getProposalChoices(db, actor, args.params.programmeId)
    return {
      programme: { id: programme.id, name: programme.name },
      trusts: programme.trusts,
      associates: programme.associates.map(({ membershipId, name }) => ({
        value: membershipId,
        label: name,
      })),
      frameworks,
      // What was typed before, where the reader comes back from checking it.
      chosen: {
        cohort: cohorts[0] ?? '',
        ...Object.fromEntries(new URL(args.request.url).searchParams),
      } as Record<string, string>,
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.propose-partnership', async ({ db, actor, form }) => {
    const input = form(proposalForm)
    if (!input.ok) return input.errors
    const { programme, paired } = await getProposalChoices(db, actor, args.params.programmeId)
    const errors = faultsInProposal(input.value, programme, paired)
    if (errors.length > 0) return withFaults(errors, input.value)
    const check = href('/review/programmes/:programmeId/propose/check', { programmeId: programme.id })
    return redirect(`${check}?${new URLSearchParams(input.value)}`)
  })
}

export default function ProposePartnership({ loaderData, actionData }: Route.ComponentProps) {
  const { programme, trusts, associates } = loaderData
  const { errors } = actionData ?? {}
  const ready = trusts.filter((trust) => mayBeProposed(trust).ok)
  return (
    <Page
      width="form"
      crumbs={[
        { label: 'Review', href: href('/review') },
        {
          label: programme.name,
          href: href('/review/programmes/:programmeId', { programmeId: programme.id }),
        },
        { label: 'Propose a partnership' },
      ]}
      heading="Which two trusts do you propose to each other?"
      lede="Each chief executive is asked alone. If one declines, only you are told."
      notice={<ErrorSummary errors={errors} />}
    >
      {ready.length < 2 || associates.length === 0 ? (
        <Missing ready={ready.length} associates={associates.length} trusts={trusts} />
      ) : (
        <ProposalFields loaderData={loaderData} actionData={actionData} />
      )}
    </Page>
  )
}

function ProposalFields({ loaderData, actionData }: Pick<Route.ComponentProps, 'loaderData' | 'actionData'>) {
  const { trusts, associates, frameworks, chosen } = loaderData
  const { errors, typed } = actionData ?? {}
  const kept = (name: string) => ({
    name,
    defaultValue: String(typed?.[name] ?? chosen[name] ?? ''),
    error: errorFor(errors, name),
  })
  return (
    <Form method="post" noValidate>
      <TrustChoice {...kept('first')} label="First trust" trusts={trusts} />
      <TrustChoice
        {...kept('second')}
        label="Second trust"
        hint="Similar in scale, strong in different things, and not rivals."
        trusts={trusts}
      />
      <NotYetProposable trusts={trusts} />
      <Radios
        {...kept('associate')}
        label="Associate"
        hint="Keeps the process on track for both; never an inspector."
        choices={associates}
      />
      <Radios {...kept('frameworkVersion')} label="Framework for both self-reviews" choices={frameworks} />
      <TextInput {...kept('cohort')} label="Cohort" hint="Such as Autumn 2026." />
      <DateInput
        {...kept('answersBy')}
        label="People answer the self-reviews by (if you know it)"
        hint="The trusts and the associate can change the dates with you later."
      />
      <DateInput {...kept('exploringOn')} label="Exploring meeting (if you know it)" />
      <ButtonRow>
        <Button>Check your answers</Button>
      </ButtonRow>
    </Form>
  )
}

type MissingProps = {
  ready: number
  associates: number
  trusts: Route.ComponentProps['loaderData']['trusts']
}

function Missing({ ready, associates, trusts }: MissingProps) {
  return (
    <EmptyState
      heading="What is still missing"
      action={
        <>
          {ready < 2 && <LinkButton to="/trusts">Find a trust</LinkButton>}
          {associates === 0 && (
            <LinkButton to="/people/invite?role=associate" kind={ready < 2 ? 'quiet' : 'primary'}>
              Invite an associate
            </LinkButton>
          )}
        </>
      }
    >
      {ready < 2 && (
        <p>A partnership needs two trusts whose chief executives have accepted your invitation.</p>
      )}
      {associates === 0 && <p>It needs an associate of your programme.</p>}
      {trusts.length > 0 && (
        <ul>
          {trusts.map((trust) => {
            const verdict = mayBeProposed(trust)
            return (
              <li key={trust.id}>
                {trust.name}: {verdict.ok ? 'ready.' : verdict.because}
              </li>
            )
          })}
        </ul>
      )}
    </EmptyState>
  )
}
