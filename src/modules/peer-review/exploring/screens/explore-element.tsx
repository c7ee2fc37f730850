import { data, Form, href, redirect } from 'react-router'
import { useLive } from '#src/platform/live/use-live.ts'
import { demand, notFound } from '#src/platform/refusal.ts'
import {
  Button,
  ButtonRow,
  ErrorSummary,
  errorFor,
  LevelReport,
  LinkButton,
  Section,
  TextArea,
  TwoVersions,
  VisibleTo,
} from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { PartnershipPage } from '../../partnerships/parts/partnership-page.tsx'
import { elementPage } from '../element-page.ts'
import { answerQuestionForm, questionForm } from '../forms.ts'
import { QuestionList } from '../parts/question-list.tsx'
import { answerQuestion, askQuestion, versionsIn, versionsOf } from '../questions.ts'
import type { Route } from './+types/explore-element.ts'

export const meta = () => [{ title: 'Explore an element – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.explore', async ({ db, actor }) => {
    const { partnership: _, mine, ...page } = await elementPage(db, actor, args.params)
    return { ...page, isOfATrust: mine !== null }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.ask-and-answer', async ({ db, actor, form }) => {
    const { partnership, mine, isOwn, element, asking, answering, questions } = await elementPage(
      db,
      actor,
      args.params,
    )
    if (!mine) notFound('The two trusts ask and answer.')
    const here = href('/review/partnerships/:partnershipId/explore/:trustId/:elementId', args.params)
    if (!isOwn) {
      const input = form(questionForm)
      if (!input.ok) return input.errors
      demand(asking)
      const askedOf = partnership.partners.find((one) => one.organisationId === args.params.trustId)!
      const what = { ...input.value, askedOf, elementId: element.key, element: element.title }
      await askQuestion(db, actor, { partnership, mine }, what)
      return redirect(`${here}#question-${input.value.id}`)
    }
    const input = form(answerQuestionForm)
    if (!input.ok) return input.errors
    demand(answering)
    const question = questions.find((one) => one.id === input.value.questionId) ?? notFound()
    const sent = { ...input.value, element: element.title }
    if (await answerQuestion(db, actor, { partnership, mine }, sent))
      return redirect(`${here}#question-${question.id}`)
    return data(versionsOf(question, input.value), { status: 409 })
  })
}

export default function ExploreElement({ loaderData, actionData }: Route.ComponentProps) {
  const { head, trust, isOwn, element, theme, questions, visibleTo } = loaderData
  const { errors, typed } = actionData ?? {}
  const versions = versionsIn(actionData)
  useLive(head.id)
  return (
    <PartnershipPage
      partnership={head}
      here={element.title}
      kicker={theme}
      heading={element.title}
      lede={
        isOwn ? 'As you disclosed it, and what your partner asks about it.' : `As ${trust.name} disclosed it.`
      }
      visibleTo={visibleTo && <VisibleTo {...visibleTo} />}
      notice={<ErrorSummary errors={errors} />}
    >
      {versions && <TwoVersions fields={[{ label: 'Answer', ...versions }]} />}
      <LevelReport
        groups={[
          {
            key: theme,
            title: isOwn ? 'What you disclosed' : `How ${trust.name} sees it`,
            entries: [element],
          },
        ]}
        markWord="Priority"
        titlesLabel="What supports it"
      />
      <Section heading="Probing questions">
        <QuestionList
          questions={questions}
          isOwn={isOwn}
          mayAnswer={loaderData.answering.ok && loaderData.isOfATrust}
          errors={errors}
          typed={typed}
        />
      </Section>
      {!isOwn && loaderData.isOfATrust && <AskForm loaderData={loaderData} actionData={actionData} />}
      <Neighbours loaderData={loaderData} />
    </PartnershipPage>
  )
}

function AskForm({ loaderData, actionData }: Pick<Route.ComponentProps, 'loaderData' | 'actionData'>) {
  const { trust, asking, newId } = loaderData
  const { errors, typed } = actionData ?? {}
  if (!asking.ok) return <p>{asking.because}</p>
  return (
    <Section heading={`Ask ${trust.name}`}>
      <Form method="post" noValidate preventScrollReset>
        <input type="hidden" name="id" value={String(typed?.id ?? newId)} />
        <TextArea
          key={newId}
          name="question"
          label="Your question"
          hint="Such as: How do you know? For whom is it different? What would you see if it were better?"
          limit={1000}
          rows={3}
          defaultValue={String(typed?.question ?? '')}
          error={errorFor(errors, 'question')}
        />
        <ButtonRow>
          <Button>Ask this question</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function Neighbours({
  loaderData: { head, trust, previous, next },
}: Pick<Route.ComponentProps, 'loaderData'>) {
  const to = (elementId: string) =>
    href('/review/partnerships/:partnershipId/explore/:trustId/:elementId', {
      partnershipId: head.id,
      trustId: trust.id,
      elementId,
    })
  return (
    <ButtonRow>
      {next && (
        <LinkButton kind="quiet" to={to(next.key)}>
          Next: {next.title}
        </LinkButton>
      )}
      {previous && (
        <LinkButton kind="quiet" to={to(previous.key)}>
          Before: {previous.title}
        </LinkButton>
      )}
    </ButtonRow>
  )
}
