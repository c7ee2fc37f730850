import type { Db } from '#src/platform/database/db.ts'
import { publicUrl } from '#src/platform/env.ts'
import { post } from '#src/platform/mail/post.ts'
import { namesOf } from '../queries.ts'
import { roleWord } from '../roles.ts'

/** An invitation with the secret of its link, as its message needs it; `about` and `by` say what it is for and by when. */
export type Letter = {
  id: string
  secret: string
  name: string
  email: string
  role: string
  organisationId: string
  invitedBy: string
  about?: string | undefined
  by?: string | undefined
  /** Whether it replaces an earlier message, whose link stops working. */
  isAgain?: boolean
}

/** Writes the message that carries an invitation's link, in the name of the person who invites. */
export async function postInvitation(db: Db, letter: Letter): Promise<void> {
  const { name: organisation } = await db
    .selectFrom('organisations.directory')
    .select('name')
    .where('id', '=', letter.organisationId)
    .executeTakeFirstOrThrow()
  const { from, whose } = inviterWords(
    (await namesOf(db, [letter.invitedBy])).get(letter.invitedBy),
    organisation,
  )
  await post(db, {
    toAddress: letter.email,
    organisationId: letter.organisationId,
    subject: `${from} invites you to Critical Friend`,
    body: `Hello ${letter.name},\n\n${from} invites you to take part in Critical Friend${whose}, as ${roleWord(letter.role)}. It is where school trusts review themselves honestly, and help each other to get better.${whatFor(letter)}\n\nThis link works once, for seven days${letter.isAgain ? ', and replaces the one of an earlier message' : ''}:\n\n${publicUrl()}/invitation/${letter.secret}\n\nIf you did not expect this, there is nothing you need to do.\n`,
    dedupKey: `invitation:${letter.id}:${Date.now()}`,
  })
}

/** What somebody is asked for, in a paragraph of its own; for whoever leads a school also what it does not mean. */
function whatFor({ role, about, by }: Letter): string {
  if (about)
    return `\n\n${about}.${by ? ` ${by}` : ''} Before you answer, you read exactly who will see what.`
  if (role !== 'head_of_school') return ''
  return '\n\nYou decide who belongs to your school here, and open its self-review together. Your trust sees nothing of it but what you share, to people you name.'
}

/** Who invites, and for whom: the organisation itself, where the product sends an invitation again by itself. */
function inviterWords(
  inviter: { name: string; organisation: string } | undefined,
  organisation: string,
): { from: string; whose: string } {
  if (!inviter) return { from: organisation, whose: '' }
  const from =
    inviter.organisation === organisation ? inviter.name : `${inviter.name} of ${inviter.organisation}`
  return { from, whose: ` for ${organisation}` }
}
