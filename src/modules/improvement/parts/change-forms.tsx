import { Form } from 'react-router'
import { longDay } from '#src/ui/dates.ts'
import { Button, ButtonRow, errorFor, type FieldError, SummaryList, TextArea } from '#src/ui/index.ts'
import { capital } from '#src/ui/words.ts'
import type { PlanAction } from '../queries.ts'
import { ownerWords } from '../rules.ts'
import { whereWords } from '../where.ts'
import { natureWords } from '../words.ts'
import { ActionFields } from './action-fields.tsx'

type ActionFactsProps = { action: PlanAction; source?: { sentence: string } | undefined; ofSchool: boolean }

/** What an action is, for those who read it; where it came from only for those who see the whole plan. */
export function ActionFacts({ action, source, ofSchool }: ActionFactsProps) {
  const rows = [
    { key: 'What it should change', value: action.shouldChange },
    { key: 'Who', value: ownerWords(action) },
    { key: 'Where', value: capital(whereWords(action, ofSchool)) },
    { key: 'Kind of work', value: capital(natureWords[action.nature]) },
    { key: 'Starts', value: action.startsOn ? longDay(action.startsOn) : 'Not said' },
    { key: 'By', value: action.dueOn ? longDay(action.dueOn) : 'Not said' },
  ]
  return <SummaryList rows={source ? [{ key: 'What it answers', value: source.sentence }, ...rows] : rows} />
}

type CloseFormProps = { action: PlanAction; errors?: readonly FieldError[]; typed?: string }

/** Says that an action is done and what changed; or takes that back. */
export function CloseForm({ action, errors, typed }: CloseFormProps) {
  if (action.doneOn)
    return (
      <Form method="post">
        <p>
          Done on {longDay(action.doneOn)}. {action.doneNote}
        </p>
        <Button kind="quiet" name="intent" value="reopen">
          It is not done after all
        </Button>
      </Form>
    )
  return (
    <Form method="post" noValidate>
      <TextArea
        name="whatChanged"
        label="What changed?"
        hint="Even if it was not what you hoped."
        rows={3}
        limit={1000}
        defaultValue={typed ?? ''}
        error={errorFor(errors, 'whatChanged')}
      />
      <ButtonRow>
        <Button name="intent" value="close">
          It is done
        </Button>
      </ButtonRow>
    </Form>
  )
}

type ChangeFormProps = Parameters<typeof ActionFields>[0]

/** Changes what an action says. */
export function ChangeForm(props: ChangeFormProps) {
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="id" value={props.values.id ?? ''} />
      <input type="hidden" name="version" value={props.values.version ?? ''} />
      <ActionFields {...props} />
      <ButtonRow>
        <Button kind="quiet" name="intent" value="change">
          Save the change
        </Button>
      </ButtonRow>
    </Form>
  )
}

/** Takes an action out of its plan, or brings it back. */
export function RemoveForm({ isRemoved }: { isRemoved: boolean }) {
  return (
    <Form method="post">
      <Button kind="danger" name="intent" value={isRemoved ? 'restore' : 'remove'}>
        {isRemoved ? 'Put it back into the plan' : 'Take it out of the plan'}
      </Button>
    </Form>
  )
}
