import { data } from 'react-router'
import type { Db } from '#src/platform/database/db.ts'
import type { FormErrors, Here } from '#src/platform/enter.ts'
import { demand } from '#src/platform/refusal.ts'
import type { Day } from '#src/ui/dates.ts'
import {
  type ActionToAdd,
  changeAction,
  closeAction,
  removeAction,
  reopenAction,
  restoreAction,
} from './commands.ts'
import { actionForm, closeForm } from './forms.ts'
import type { getAction, Plan } from './queries.ts'
import { faultInLevel, mayCloseAction } from './rules.ts'

/** An action that somebody wants to do something with. */
export type Change = {
  db: Db
  plan: Plan
  found: Awaited<ReturnType<typeof getAction>>
  form: Here['form']
  typed: Here['typed']
  today: Day
}

type Outcome =
  | { is: 'done' }
  | { is: 'invalid'; errors: FormErrors }
  | { is: 'changed-meanwhile'; typed: Record<string, unknown> }

const done: Outcome = { is: 'done' }

/** What each intent of the action's page does. */
export const actOn = {
  async change({ db, plan, found, form, typed }: Change): Promise<Outcome> {
    const input = form(actionForm)
    if (!input.ok) return { is: 'invalid', errors: input.errors }
    const [fault] = faultInLevel(input.value.level, plan.ofSchool)
    if (fault) {
      const errors = [{ field: fault.field, message: fault.because }]
      return { is: 'invalid', errors: data({ errors, typed }, { status: 422 }) }
    }
    const action = { ...input.value, id: found.id } as ActionToAdd
    const isChanged = await changeAction(db, plan, action, input.value.version ?? 0)
    return isChanged ? done : { is: 'changed-meanwhile', typed: input.value }
  },
  async close({ db, plan, found, form, today }: Change): Promise<Outcome> {
    const input = form(closeForm)
    if (!input.ok) return { is: 'invalid', errors: input.errors }
    demand(mayCloseAction(found, input.value.whatChanged, today))
    await closeAction(db, plan, found, input.value.whatChanged)
    return done
  },
  async reopen({ db, plan, found }: Change): Promise<Outcome> {
    await reopenAction(db, plan, found)
    return done
  },
  async remove({ db, plan, found }: Change): Promise<Outcome> {
    await removeAction(db, plan, found)
    return done
  },
  async restore({ db, plan, found }: Change): Promise<Outcome> {
    await restoreAction(db, plan, found)
    return done
  },
}
