import { href, Link } from 'react-router'
import type { PlanAction } from '#src/modules/improvement/index.ts'
import { longDay } from '#src/ui/dates.ts'
import { Button, Section } from '#src/ui/index.ts'

type Props = {
  /** The form of what is said of the priority: making it an action saves that first. */
  form: string
  /** Why it cannot become an action now. */
  because: string | null
  planId: string | null
  actions: PlanAction[]
}

/** What is being done about a priority, and the way to do something about it. */
export function PriorityActions({ form, because, planId, actions }: Props) {
  return (
    <Section
      heading="What we do about it"
      lede={
        actions.length === 0 &&
        'Nothing yet. A priority becomes an action of the plan: who does what, by when, to change what.'
      }
    >
      {planId && actions.length > 0 && (
        <ul>
          {actions.map(({ id, title, ownerName, dueOn, doneOn }) => (
            <li key={id}>
              <Link to={href('/improve/:planId/actions/:actionId', { planId, actionId: id })}>{title}</Link>
              {doneOn
                ? `, done ${longDay(doneOn)}`
                : `, ${ownerName}${dueOn ? `, by ${longDay(dueOn)}` : ''}`}
            </li>
          ))}
        </ul>
      )}
      <Button kind="quiet" name="intent" value="act" form={form} disabledBecause={because}>
        Make it an action
      </Button>
    </Section>
  )
}
