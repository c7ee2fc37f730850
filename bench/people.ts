import { reachAs } from '#src/platform/database/connections.ts'
import { withClient } from '#src/platform/database/roles.ts'
import { keepSecret } from '#src/platform/engine/secrets.ts'
import type { Settings } from '#src/platform/env.ts'
import { configureSignIn, createAccount } from '#src/platform/sign-in/sign-in.ts'
import { ask } from './ask.ts'

/** Somebody of the dataset. */
export type Person = { personId: string; name: string; email: string }

const password = 'clay sand sage and teal'

/** Asks the database as the owner of its tables: what the bench must know to find its pages. */
export async function asOwner<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  return withClient(reachAs('owner'), async (client) => (await client.query(text, values)).rows as Row[])
}

/** Lets the bench make accounts of the installation whose settings these are. Called once, when it is connected. */
export function prepareAccounts(settings: Settings): void {
  configureSignIn(settings.publicUrl, keepSecret(settings.dataDir, 'session-secret'))
}

/** Signs somebody in at the product's own page, as a browser would. @returns the cookie to send from now on. */
export async function signInAt(url: string, person: Person): Promise<string> {
  await createAccount({ ...person, password })
  const form = new URLSearchParams({ email: person.email, password, to: '/' }).toString()
  const { status, headers } = await ask({ url: `${url}/sign-in`, form })
  const cookie = headers['set-cookie']?.[0]?.split(';')[0]
  if (status !== 302 || !cookie)
    throw new Error(`${person.email} could not sign in: the answer was ${status}.`)
  return cookie
}
