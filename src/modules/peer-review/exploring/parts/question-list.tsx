import { Form } from 'react-router'
import { londonDay, longDay } from '#src/ui/dates.ts'
import { Button, EmptyState, errorFor, type FieldError, Statement, TextArea } from '#src/ui/index.ts'
import type { Question } from '../queries.ts'

type QuestionListProps = {
  questions: Question[]
  /** Whether the reader's trust is asked; then each question has a form below it. */
  isOwn: boolean
  mayAnswer: boolean
  errors: readonly FieldError[] | undefined
  typed: Record<string, string | string[]> | undefined
}

/** The probing questions on one element with their answers, in the order in which they were asked. */
export function QuestionList({ questions, isOwn, mayAnswer, errors, typed }: QuestionListProps) {
  if (questions.length === 0)
    return (
      <EmptyState heading="No question yet">
        <p>
          {isOwn
            ? 'Your partner has not asked about this element.'
            : 'A good question is short, open and curious: it asks how something is known, or for whom it is different.'}
        </p>
      </EmptyState>
    )
  return questions.map((question) => (
    <Statement
      key={question.id}
      id={`question-${question.id}`}
      side={{
        label: question.answer === null ? 'Not answered yet' : 'Answered',
        tone: question.answer === null ? 'plum' : 'teal',
        lines: [question.askedBy.name, longDay(londonDay(question.askedAt))],
      }}
      sentence={question.question}
      replies={repliesTo(question)}
      actions={
        isOwn &&
        mayAnswer && (
          <AnswerForm
            question={question}
            errors={errors}
            typed={typed?.questionId === question.id ? typed : undefined}
          />
        )
      }
    />
  ))
}

function repliesTo({ answer, answeredBy, answeredAt }: Question) {
  if (answer === null || !answeredBy || !answeredAt) return []
  const by = `${answeredBy.name}, ${answeredBy.organisation}, ${longDay(londonDay(answeredAt))}`
  return [{ key: 'answer', by, text: answer }]
}

type AnswerFormProps = Pick<QuestionListProps, 'errors' | 'typed'> & { question: Question }

function AnswerForm({ question, errors, typed }: AnswerFormProps) {
  const id = `answer-${question.id}`
  const form = (
    <Form method="post" noValidate preventScrollReset>
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="questionId" value={question.id} />
      <input type="hidden" name="version" value={String(typed?.version ?? question.version)} />
      <TextArea
        id={id}
        name="answer"
        label="Your answer"
        limit={3000}
        rows={4}
        defaultValue={String(typed?.answer ?? question.answer ?? '')}
        error={typed ? errorFor(errors, id) : undefined}
      />
      <Button kind="quiet">
        {question.answer === null ? 'Answer this question' : 'Save the changed answer'}
      </Button>
    </Form>
  )
  if (question.answer === null || typed) return form
  return (
    <details>
      <summary>Change the answer</summary>
      {form}
    </details>
  )
}
