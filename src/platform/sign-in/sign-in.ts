import { betterAuth } from 'better-auth'
import { sql } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { openPool, reachAs } from '../database/connections.ts'
import { begin } from '../database/db.ts'
import { newId } from '../ids.ts'
import {
  type CookieManner,
  cookieManner,
  noCookie,
  sessionCookie,
  tokenFrom,
  waitingManner,
} from './cookie.ts'

// better-auth keeps the passwords and the sessions; who belongs where and may do what is ours. Its own routes are
// never mounted: the product calls its functions, so that there is no address of its to guard.
function makeAuth(publicUrl: string, secret: string, pool: Pool) {
  return betterAuth({
    baseURL: publicUrl,
    trustedOrigins: [publicUrl],
    secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    session: { expiresIn: 7 * 24 * 3600, disableSessionRefresh: true, cookieCache: { enabled: false } },
    advanced: { database: { generateId: 'uuid' } },
  })
}

type Ready = { pool: Pool; auth: ReturnType<typeof makeAuth>; manner: CookieManner; secret: string }
let ready: Ready | null = null

/** Prepares sign-in for this process. `secret` signs the session cookie. Called once at start. */
export function configureSignIn(publicUrl: string, secret: string): void {
  const pool = openPool(reachAs('auth'), 4)
  pool.on('connect', (client) => client.query('set search_path = auth'))
  ready = { pool, auth: makeAuth(publicUrl, secret, pool), manner: cookieManner(publicUrl), secret }
}

function configured(): Ready {
  if (!ready) throw new Error('Sign-in is not configured yet.')
  return ready
}

/** The session token of a request, if its cookie is ours; whether the session still stands is the database's to say. */
export function sessionToken(cookieHeader: string | null): string | null {
  const { manner, secret } = configured()
  return tokenFrom(cookieHeader, manner, secret)
}

/** The token of a session that waits while its person looks round as somebody else, if its cookie is ours. */
export function waitingToken(cookieHeader: string | null): string | null {
  const { manner, secret } = configured()
  return tokenFrom(cookieHeader, waitingManner(manner), secret)
}

/** The Set-Cookie value that lets a session wait; as short-lived as the session itself. */
export function letWait(token: string): string {
  const { manner, secret } = configured()
  return sessionCookie(token, waitingManner(manner), secret)
}

/** The Set-Cookie values that go on with a session that waited. */
export function goOnWith(token: string): string[] {
  const { manner, secret } = configured()
  return [sessionCookie(token, manner, secret), noCookie(waitingManner(manner))]
}

/** Ends a session that waits, if there is one; the Set-Cookie value that takes its cookie back. */
export async function endWaiting(token: string | null): Promise<string> {
  const { manner } = configured()
  await endSession(token)
  return noCookie(waitingManner(manner))
}

/** What a try to sign in comes to. `limited` says that too many were made for this account or from this network. */
export type SignInResult =
  | { kind: 'welcome'; setCookie: string; token: string }
  | { kind: 'wrong' }
  | { kind: 'limited' }

/**
 * Signs a person in with e-mail address and password. Five tries in ten minutes for an account from one network, fifty
 * from a network in all; whoever gets in has their account's tries back. The answer and its time are the same for known
 * and unknown addresses (AU-03, AU-12).
 */
export async function signIn(email: string, password: string, address: string): Promise<SignInResult> {
  const { auth, manner, secret } = configured()
  const ofAccount = `sign-in:${email.toLowerCase()}:${address}`
  if (!(await takeTurns([ofAccount, 5], [`sign-in:${address}`, 50]))) return { kind: 'limited' }
  try {
    const { token } = await auth.api.signInEmail({ body: { email: email.toLowerCase(), password } })
    await giveTurnsBack(ofAccount)
    return { kind: 'welcome', setCookie: sessionCookie(token, manner, secret), token }
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500)
      return { kind: 'wrong' }
    throw error
  }
}

/** Takes one turn of each limit for ten minutes, in a transaction of its own so that a failed try counts too. */
async function takeTurns(...limits: [key: string, allowed: number][]): Promise<boolean> {
  const { db, commit } = await begin('select null')
  let isWithin = true
  for (const [key, allowed] of limits) {
    const { rows } = await sql<{
      ok: boolean
    }>`select installation.take_turn(${key}, ${allowed}, interval '10 minutes') as ok`.execute(db)
    isWithin &&= rows[0]?.ok === true
  }
  await commit()
  return isWithin
}

async function giveTurnsBack(key: string): Promise<void> {
  const { db, commit } = await begin('select null')
  await sql`select installation.give_turns_back(${key})`.execute(db)
  await commit()
}

/** Starts a session for a person without a password: after an invitation, the set-up or a one-use link. */
export async function startSession(personId: string): Promise<string> {
  const { auth, manner, secret } = configured()
  const session = await (await auth.$context).internalAdapter.createSession(personId)
  return sessionCookie(session.token, manner, secret)
}

/** Lets a session act from now on in this membership of its person: in the one that was accepted with it. */
export async function goOnAs(token: string, membershipId: string): Promise<void> {
  await inAuth(async (client) => {
    await client.query('update auth.session set "actingAs" = $2 where token = $1', [token, membershipId])
  })
}

/** Ends a session; the cookie is taken back, and the next request with the old one is a stranger's. */
export async function endSession(token: string | null): Promise<string> {
  const { auth, manner } = configured()
  if (token) await (await auth.$context).internalAdapter.deleteSession(token)
  return noCookie(manner)
}

/** An account; without a password only a one-use link signs its person in (the people of the sample story). */
export type Account = { personId: string; name: string; email: string; password: string | null }

/**
 * Makes the account that a person signs in with; the person's id is the account's. Called inside the transaction that
 * makes the person, whose address is unique: an account that a crash left without a person gives way.
 */
export async function createAccount(account: Account): Promise<void> {
  const { password } = await configured().auth.$context
  const hash = account.password === null ? null : await password.hash(account.password)
  await inAuth(async (client) => {
    await client.query('delete from auth."user" where email = $1', [account.email.toLowerCase()])
    await client.query(
      'insert into auth."user" (id, name, email, "emailVerified") values ($1, $2, $3, true)',
      [account.personId, account.name, account.email.toLowerCase()],
    )
    if (hash === null) return
    await client.query(
      `insert into auth.account (id, "accountId", "providerId", "userId", password) values ($1, $2::text, 'credential', $2::uuid, $3)`,
      [newId(), account.personId, hash],
    )
  })
}

/** Whose password is to change, from what to what, and the session that goes on. */
export type PasswordChange = { personId: string; sessionId: string; current: string; next: string }

/**
 * Gives a person a new password without the old one, and ends every session of theirs: for somebody whom a one-use
 * link has just let in.
 */
export async function setPassword(personId: string, next: string): Promise<void> {
  const { password } = await configured().auth.$context
  const hash = await password.hash(next)
  await inAuth(async (client) => {
    const { rowCount } = await client.query(
      `update auth.account set password = $2, "updatedAt" = now() where "userId" = $1 and "providerId" = 'credential'`,
      [personId, hash],
    )
    if (rowCount === 0)
      await client.query(
        `insert into auth.account (id, "accountId", "providerId", "userId", password) values ($1, $2::text, 'credential', $2::uuid, $3)`,
        [newId(), personId, hash],
      )
    await client.query('delete from auth.session where "userId" = $1', [personId])
  })
}

/**
 * Changes a password and ends every other session of the person. @returns false when the current one is not right; ten
 * tries in ten minutes.
 */
export async function changePassword(change: PasswordChange): Promise<boolean> {
  if (!(await takeTurns([`password:${change.personId}`, 10]))) return false
  const { password } = await configured().auth.$context
  let isRight = false
  const hash = await password.hash(change.next)
  await inAuth(async (client) => {
    const { rows } = await client.query<{ id: string; password: string }>(
      `select id, password from auth.account where "userId" = $1 and "providerId" = 'credential'`,
      [change.personId],
    )
    isRight =
      rows[0] !== undefined && (await password.verify({ hash: rows[0].password, password: change.current }))
    if (!isRight) return
    await client.query('update auth.account set password = $2, "updatedAt" = now() where id = $1', [
      rows[0]!.id,
      hash,
    ])
    await client.query('delete from auth.session where "userId" = $1 and id <> $2', [
      change.personId,
      change.sessionId,
    ])
  })
  return isRight
}

async function inAuth(run: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await configured().pool.connect()
  try {
    await client.query('begin')
    await run(client)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
