import { findInvitation } from '#src/modules/people/inviting/accept.ts'
import { inviteAgain, inviteToSeat } from '#src/modules/people/inviting/invite.ts'
import { reachAs } from '#src/platform/database/connections.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import { withClient } from '#src/platform/database/roles.ts'
import { newId } from '#src/platform/ids.ts'
import { memberCalled } from './own-framework.ts'
import { expect, expectAccessible, product, test } from './pages.ts'
import { besideProduct } from './product.ts'

const email = 'ria.oak@larkmoor.example.org'

/** Invites somebody twice over. @returns the address of the first link, which a newer message has replaced. */
async function olderLink(): Promise<string> {
  let link = ''
  await besideProduct(product, async () => {
    const chief = await memberCalled('Ada Penrose')
    const ask = { organisationId: chief.organisationId, name: 'Ria Oak', email, role: 'headteacher' }
    await asPerson(chief, async (db) =>
      inviteToSeat(db, { sessionId: newId(), ...chief, positions: [] }, ask),
    )
    const { rows } = await withClient(reachAs('owner'), (client) =>
      client.query<{ body: string }>('select body from installation.mails where to_address = $1', [email]),
    )
    const [, secret] = /invitation\/(\S+)/.exec(rows[0]!.body)!
    const { id } = (await asJob('installation', (db) => findInvitation(db, secret!)))!
    await asPerson(chief, (db) => inviteAgain(db, id))
    link = `/invitation/${secret}`
  })
  return link
}

test('an older link of an invitation says that a newer one was sent, and sends another to the same address', async ({
  stranger: page,
}) => {
  const link = await olderLink()
  await page.goto(link)
  await expect(page.getByText(/^A newer message was sent to the same address on/)).toBeVisible()
  await expect(page.getByText(email)).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Send a new link to the same address' }).click()
  await expect(page).toHaveURL(`${link}?anew=sent`)
  await expect(page.getByText('A new link is on its way')).toBeVisible()
  await page.goto(link)
  await page.getByRole('button', { name: 'Send a new link to the same address' }).click()
  await expect(page.getByText('was sent to the same address a moment ago')).toBeVisible()
})
