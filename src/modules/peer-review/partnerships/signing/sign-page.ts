import { href, redirect } from 'react-router'
import { getWhom, runBy } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { demand } from '#src/platform/refusal.ts'
import { withFaults } from '../../faults.ts'
import { sign } from '../commands.ts'
import { getMySide, headOf } from '../mine.ts'
import { sideOf } from '../partnership.ts'
import { maySignAgreement, maySignPrinciples } from '../policy.ts'
import { getPartnership, myOrganisation } from '../queries.ts'
import { dataSharingAgreement, principles } from './agreement.ts'
import { blanksOf, fillIn } from './fill-in.ts'
import { isOwnName } from './own-name.ts'

/** The two texts that each trust signs. */
export type Signable = 'principles' | 'agreement'

const policies = { principles: maySignPrinciples, agreement: maySignAgreement }

/** What the page of a text shows: the text, who has signed it, and whether its reader may, or why not. */
export async function signPage(db: Db, actor: Actor, partnershipId: string, text: Signable) {
  const partnership = await getPartnership(db, partnershipId)
  const mine = sideOf(partnership, await myOrganisation(db))
  const verdict = policies[text](partnership, mine)
  return {
    partnership: headOf(partnership),
    trust: mine?.name ?? '',
    hasSigned: !mine || mine[text] !== null,
    isChief: actor.positions.some((position) => position.role === 'chief_executive'),
    because: verdict.ok ? null : verdict.because,
    text:
      text === 'principles'
        ? principles
        : fillIn(dataSharingAgreement, blanksOf(partnership, await runBy(db))),
    signed: partnership.partners.map((partner) => ({ trust: partner.name, signature: partner[text] })),
  }
}

/**
 * Signs a text for the signer's trust in their own name, or leaves it where the trust has signed; answers 422 to
 * somebody else's name.
 */
export async function signFor(
  db: Db,
  actor: Actor,
  { partnershipId, text }: { partnershipId: string; text: Signable },
  typed: { name: string; isRead: string },
) {
  const { name } = await getWhom(db, actor)
  if (!isOwnName(typed.name, name)) {
    const message = `You are signed in as ${name}. Sign with your own name, or sign in as the person who signs.`
    return withFaults([{ field: 'name', message }], typed)
  }
  return redirect(await signed(db, partnershipId, text, typed.name))
}

async function signed(db: Db, partnershipId: string, text: Signable, name: string): Promise<string> {
  const side = await getMySide(db, partnershipId)
  const back = href('/review/partnerships/:partnershipId', { partnershipId: side.partnership.id })
  if (side.mine[text]) return back
  demand(policies[text](side.partnership, side.mine))
  const { hasOpened } = await sign(db, side, { text, name })
  return hasOpened ? `${back}?opened` : `${back}?signed`
}
