import { Form } from 'react-router'
import {
  Button,
  ButtonRow,
  errorFor,
  type FieldError,
  keepBoth,
  Select,
  TextArea,
  TextInput,
  TwoVersions,
} from '#src/ui/index.ts'
import { elementToBegin, type FocusElement, offered } from '../focus.ts'
import type { SavedFocus } from '../queries/focus.ts'

type FocusFieldsProps = {
  values: { priority: string; positionStatement: string; elementId: string; version: number }
  elements: FocusElement[]
  errors?: readonly FieldError[]
}

/** The form of the focus itself, without its lines. */
function FocusFields({ values, elements, errors }: FocusFieldsProps) {
  return (
    <Form method="post" noValidate preventScrollReset>
      <input type="hidden" name="version" value={values.version} />
      <TextArea
        name="priority"
        label="The one priority, as a question"
        hint="Such as: How do people in our schools know that the trust wants them to stay and grow?"
        rows={2}
        limit={300}
        defaultValue={values.priority}
        error={errorFor(errors, 'priority')}
      />
      <Select
        name="elementId"
        label="Which part of the self-review does it come from?"
        empty="None of them"
        defaultValue={values.elementId}
        options={offered(elements)}
      />
      <TextArea
        name="positionStatement"
        label="What do you think and know about it yourselves?"
        hint="What you believe, what you have noticed, what you do not know. Your visitors read it before they come."
        rows={7}
        limit={4000}
        defaultValue={values.positionStatement}
        error={errorFor(errors, 'positionStatement')}
      />
      <ButtonRow>
        <Button kind="quiet" name="intent" value="save-focus">
          Save the draft
        </Button>
      </ButtonRow>
    </Form>
  )
}

type DraftFormProps = {
  draft: SavedFocus
  elements: FocusElement[]
  errors?: readonly FieldError[]
  typed: Record<string, unknown>
  /** What somebody else saved in the meantime; null where nobody did. */
  theirs: SavedFocus | null
}

/** The draft with what was typed; where two people wrote, both texts and a form that holds both. */
export function DraftForm({ draft, elements, errors, typed, theirs }: DraftFormProps) {
  const mine = {
    priority: String(typed.priority ?? draft.priority),
    positionStatement: String(typed.positionStatement ?? draft.positionStatement),
    elementId: String(
      typed.elementId ?? draft.elementId ?? (draft.version === 0 ? elementToBegin(elements) : ''),
    ),
    version: draft.version,
  }
  if (!theirs) return <FocusFields key={draft.version} values={mine} elements={elements} errors={errors} />
  const both = {
    ...mine,
    positionStatement: keepBoth(mine.positionStatement, theirs.positionStatement),
    version: theirs.version,
  }
  return (
    <>
      <TwoVersions
        fields={[
          { label: 'The priority', theirs: theirs.priority, mine: mine.priority },
          {
            label: 'What you think and know',
            theirs: theirs.positionStatement,
            mine: mine.positionStatement,
          },
        ]}
      />
      <FocusFields key={`both ${theirs.version}`} values={both} elements={elements} errors={errors} />
    </>
  )
}

type AddLineProps = {
  newId: string
  /** Why no line may be added now; null where one may. */
  because: string | null
  errors?: readonly FieldError[]
  typed: Record<string, unknown>
}

/** The form that adds a line of enquiry at the end. */
export function AddLine({ newId, because, errors, typed }: AddLineProps) {
  if (because) return <p>{because}</p>
  const isMine = typed.intent === 'add-line'
  const value = (name: string) => (isMine ? String(typed[name] ?? '') : '')
  return (
    <Form method="post" noValidate preventScrollReset>
      <input type="hidden" name="id" value={value('id') || newId} />
      <LineFields question={value('question')} shortName={value('shortName')} errors={errors} />
      <ButtonRow>
        <Button kind="quiet" name="intent" value="add-line">
          Add this line
        </Button>
      </ButtonRow>
    </Form>
  )
}

type LineFieldsProps = { question: string; shortName: string; errors?: readonly FieldError[] }

/** The two fields of a line of enquiry. */
export function LineFields({ question, shortName, errors }: LineFieldsProps) {
  return (
    <>
      <TextArea
        name="question"
        label="A line of enquiry, as a question"
        rows={2}
        limit={300}
        defaultValue={question}
        error={errorFor(errors, 'question')}
      />
      <TextInput
        name="shortName"
        label="A short name for it"
        hint="Two or three words, for the visitors’ phones, such as: Path after year three. You can leave this empty."
        maxLength={28}
        defaultValue={shortName}
        error={errorFor(errors, 'shortName')}
      />
    </>
  )
}
