import { data } from 'react-router'
import type { z } from 'zod'
import type { Db } from '#src/platform/database/db.ts'
import type { FormErrors, Here } from '#src/platform/enter.ts'
import { demand } from '#src/platform/refusal.ts'
import { type Day, londonDay } from '#src/ui/dates.ts'
import {
  type ActionToAdd,
  addAction,
  changeAction,
  closeAction,
  removeAction,
  reopenAction,
  restoreAction,
} from './commands.ts'
import { actionForm, closeForm } from './forms.ts'
import type { getAction, Plan } from './queries.ts'
import { faultInNewDays, mayCloseAction } from './rules.ts'
import { checkWhere } from './where-places.ts'

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
    const named = found.schools.map(({ urn }) => urn)
    const { kept, faults } = await checkWhere(db, plan, input.value, named)
    const [fault] = faults
    if (fault) {
      const errors = [{ field: fault.field, message: fault.because }]
      return { is: 'invalid', errors: data({ errors, typed }, { status: 422 }) }
    }
    const action = { ...input.value, ...kept, id: found.id } as ActionToAdd
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

type By = Parameters<typeof addAction>[1]
type Written = z.output<typeof actionForm>

/** Adds an action to a plan as it was written. @returns what is wrong with it, where something is; then nothing is added. */
export async function addNew(
  db: Db,
  actor: By,
  plan: Plan,
  written: Written,
): Promise<{ field: string; message: string } | null> {
  const { kept, faults } = await checkWhere(db, plan, written)
  const [fault] = [...faults, ...faultInNewDays(written, londonDay(new Date()))]
  if (fault) return { field: fault.field, message: fault.because }
  await addAction(db, actor, plan, { ...written, ...kept } as ActionToAdd)
  return null
}
