import { data, type RouterContextProvider, redirect } from 'react-router'
import type { ZodObject, z } from 'zod'
import { type Actor, beginAsSession } from './database/context.ts'
import { begin, type Db } from './database/db.ts'
import { checkForm, type FieldError, shownAgain, type Typed, typedIn } from './form.ts'
import type { Refusal } from './refusal.ts'
import { visitContext } from './web/visit.ts'

/** Which roles may attempt what; `anyone` is everybody who is signed in. Printed as `docs/access-matrix.md`. */
export type Attempts = Readonly<Record<string, readonly string[]>>

/** What the framework hands to a loader or an action, as far as it matters here. */
export type Args = { request: Request; context: Readonly<RouterContextProvider> }

/** What a form that does not hold answers with: 422, the errors, and what was typed. */
export type FormErrors = ReturnType<typeof data<{ errors: FieldError[]; typed: Typed }>>

/** What a loader or an action is given: who asks, and a transaction that knows it. */
export type Here = {
  db: Db
  actor: Actor & { membershipId: string }
  /** What was typed, as it was sent: for an action that answers with the same page. */
  typed: Typed
  form<S extends ZodObject>(schema: S): { ok: true; value: z.output<S> } | { ok: false; errors: FormErrors }
}

/**
 * Makes a module's `enter`, the only way for its screens to get a `db`. It authenticates, checks the module's role
 * table, and hands out a transaction that knows who is asking: one shared by the loaders of a request; one for an
 * action, committed before anything is answered. A refusal of an action carries what was typed.
 */
export function entering<A extends Attempts>(attempts: A) {
  return async function enter<T>(
    args: Args,
    attempt: keyof A & string,
    run: (here: Here) => Promise<T>,
  ): Promise<T> {
    const roles = attempts[attempt]
    if (!roles) throw new Error(`No role is listed for ${attempt}.`)
    return isRead(args.request) ? loading(args, roles, run) : acting(args, roles, run)
  }
}

function isRead({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD'
}

async function loading<T>(args: Args, roles: readonly string[], run: (here: Here) => Promise<T>): Promise<T> {
  const { db, actor } = await args.context.get(visitContext).loading()
  const signedIn = admit(args.request, actor, roles)
  return run({
    db,
    actor: signedIn,
    typed: {},
    form: () => {
      throw new Error('A page that is read has no form.')
    },
  })
}

/**
 * Runs an action in a transaction of its own. `received` is what was typed, where the form has been read already.
 * For `entering` and `enteringWithFiles` alone.
 */
export async function acting<T>(
  args: Args,
  roles: readonly string[],
  run: (here: Here) => Promise<T>,
  received?: Typed,
): Promise<T> {
  const typed = received ?? typedIn(await args.request.formData())
  for (let tries = 1; ; tries += 1) {
    try {
      return await actOnce(args, roles, typed, run)
    } catch (error) {
      if (tries === mostTries || !isTransient(error)) throw keeping(shownAgain(typed), error)
    }
  }
}

/** Two people who write to the same two chains in opposite order lock each other out; one of them tries again (DIST-08). */
const mostTries = 3

function isTransient(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001')
}

async function actOnce<T>(
  args: Args,
  roles: readonly string[],
  typed: Typed,
  run: (here: Here) => Promise<T>,
): Promise<T> {
  const transaction = await beginAsSession(args.context.get(visitContext).token)
  try {
    const actor = admit(args.request, transaction.actor, roles)
    const form: Here['form'] = (schema) => {
      const checked = checkForm(schema, typed)
      if (checked.ok) return checked
      return { ok: false, errors: data({ errors: checked.errors, typed: checked.typed }, { status: 422 }) }
    }
    const answer = await run({ db: transaction.db, actor, typed, form })
    await transaction.commit()
    return answer
  } catch (error) {
    await transaction.rollback().catch(() => {})
    throw error
  }
}

/** Ends the request unless whoever sends it holds one of these roles now. */
export async function demandRole(args: Args, roles: readonly string[]): Promise<void> {
  const { actor, rollback } = await beginAsSession(args.context.get(visitContext).token)
  await rollback()
  admit(args.request, actor, roles)
}

/** Lets the actor in, or ends the request: to sign-in when a page is asked for, otherwise with a sentence. */
function admit(request: Request, actor: Actor | null, roles: readonly string[]): Here['actor'] {
  if (!actor) {
    if (!isRead(request))
      throw refuse(401, 'You were signed out before this was saved. Sign in again, then send it once more.')
    const { pathname, search } = new URL(request.url)
    throw redirect(`/sign-in?to=${encodeURIComponent(pathname.replace(/\.data$/, '') + search)}`)
  }
  if (!actor.membershipId) {
    if (new URL(request.url).pathname.startsWith('/account')) return actor as Here['actor']
    throw refuse(
      403,
      'You belong to no organisation here, so nothing is open to you. The person who invited you can tell you more.',
    )
  }
  if (!roles.includes('anyone') && !actor.positions.some((position) => roles.includes(position.role)))
    throw refuse(403, notInYourRole + (isRead(request) ? '.' : '; nothing was saved.'))
  return actor as Here['actor']
}

const notInYourRole = 'Your role does not include this. If it did until now, somebody has changed it'

function refuse(status: number, because: string) {
  return data({ because } satisfies Refusal, { status })
}

/** Adds what was typed to a refusal; what the database itself refuses becomes a sentence. */
function keeping(typed: Typed, error: unknown): unknown {
  if (isRowRefusal(error))
    return data(
      {
        because:
          'This can no longer be done: the stage has moved on, or your role has changed. Nothing was saved.',
        typed,
      },
      { status: 403 },
    )
  if (isThrownData(error)) return data({ ...error.data, typed }, { status: error.init?.status ?? 500 })
  return error
}

function isRowRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42501'
}

function isThrownData(error: unknown): error is { data: Refusal; init: ResponseInit | null } {
  return (
    typeof error === 'object' &&
    error !== null &&
    'data' in error &&
    'init' in error &&
    typeof (error as { data: Refusal }).data?.because === 'string'
  )
}

/**
 * For the few public pages (sign-in, set-up, invitations): a transaction in which nobody is signed in, so that row
 * security shows nothing but what a definer function tells. On a page that is read it is rolled back.
 */
export async function asStranger<T>(
  args: Args,
  run: (here: { db: Db; typed: Typed; address: string }) => Promise<T>,
): Promise<T> {
  const isAction = !isRead(args.request)
  const typed = isAction ? typedIn(await args.request.formData()) : {}
  const transaction = await begin('select null')
  try {
    const answer = await run({ db: transaction.db, typed, address: args.context.get(visitContext).address })
    await (isAction ? transaction.commit() : transaction.rollback())
    return answer
  } catch (error) {
    await transaction.rollback().catch(() => {})
    throw error
  }
}

/** Who is signed in, for the frame round a page; null for a stranger. The page itself goes through `enter`. */
export async function whoIsIn(args: Args): Promise<{ db: Db; actor: Actor } | null> {
  const visit = args.context.get(visitContext)
  if (visit.token === null) return null
  const { db, actor } = await visit.loading()
  return actor ? { db, actor } : null
}
