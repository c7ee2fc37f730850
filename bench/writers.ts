import { answeringVisitor, type Contributor, listContributors, respondUrl } from './answering.ts'
import { ask, openConnection } from './ask.ts'
import type { Visitor } from './measure.ts'
import { asOwner, type Person, signInAt } from './people.ts'

/** Somebody who writes again and again, and remembers what they were told is kept. */
export type Writer = {
  /** Writes once. @returns whether the product acknowledged it. */
  write(): Promise<boolean>
  /** What was acknowledged and is not there. */
  lost(): Promise<string[]>
}

/** People of the dataset who write: two who invite colleagues, and two who answer. */
export async function findWriters(url: string): Promise<Writer[]> {
  const inviters = await asOwner<Person>(`
    select p.id as "personId", p.name, p.email from access.memberships m join people.persons p on p.id = m.person_id
    where m.role = 'improvement_director' order by p.email limit 2`)
  const writers: Writer[] = []
  for (const person of inviters) writers.push(inviter(url, person, await signInAt(url, person)))
  for (const person of (await listContributors()).slice(0, 2))
    writers.push(answerer(respondUrl(url, person), person, await signInAt(url, person)))
  return writers
}

/** Invites one person after the other: each is an invitation, a message and an event of the audit, all or none. */
function inviter(url: string, { personId }: Person, cookie: string): Writer {
  const acknowledged: string[] = []
  let invited = 0
  const agent = openConnection()
  return {
    async write() {
      const email = `guest.${++invited}.of.${personId}@bench.example`
      const form = new URLSearchParams({ name: 'A guest', email, role: 'trustee' }).toString()
      const { status } = await ask({ url: `${url}/people/invite`, cookie, form }, agent)
      if (status === 302) acknowledged.push(email)
      return status === 302
    },
    lost: () => missingInvitations(acknowledged),
  }
}

/** Saves a page of twelve answers again and again: the last that was acknowledged stands whole, or a later one. */
function answerer(url: string, { seatId, name }: Contributor, cookie: string): Writer {
  let [saves, acknowledged] = [0, -1]
  let visitor: Visitor | null = null
  const agent = openConnection()
  return {
    async write() {
      const open = visitor ?? (await answeringVisitor(url, cookie, saves))
      visitor = null // opened again unless this save is acknowledged
      const { status } = await ask(open(), agent)
      if (status === 302) [acknowledged, visitor] = [saves, open]
      saves++
      return status === 302
    },
    async lost() {
      const rows = await asOwner<{ comment: string }>(
        'select comment from self_review.answers where seat_id = $1',
        [seatId],
      )
      const kept = rows.map(({ comment }) => Number(comment.match(/^Save (\d+):/)?.[1] ?? -1))
      const isWhole = new Set(kept).size === 1 && kept.length === 12
      return isWhole && kept[0]! >= acknowledged ? [] : [`save ${acknowledged} of ${name}`]
    },
  }
}

async function missingInvitations(emails: readonly string[]): Promise<string[]> {
  const rows = await asOwner<{ email: string }>(
    `select told.email from unnest($1::text[]) as told (email)
     where not exists (select from people.invitations i where i.email = told.email)
       or not exists (select from installation.mails m where m.to_address = told.email)`,
    [emails],
  )
  const faults = await asOwner<{ chain: string }>(
    'select chain from audit.chains where audit.first_fault(chain) is not null',
  )
  return [...rows.map(({ email }) => email), ...faults.map(({ chain }) => `the audit of ${chain}`)]
}
