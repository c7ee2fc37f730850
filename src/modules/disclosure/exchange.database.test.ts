import { describe, expect, it } from 'vitest'
import { actorOf, asOwner, tryAs, useDatabase } from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { disclose, endDisclosure, progressOf, withdrawDisclosure } from './index.ts'

import { addSide, discloseAs, read, rowsFor, setScene } from './test-exchange.ts'

useDatabase()

describe('an exchange', () => {
  it('opens nothing before both have disclosed, and both at once then', async () => {
    const scene = await setScene()
    const { id } = await discloseAs(scene, 'one')
    expect(await rowsFor(scene.other.chief)).toBe(0)
    expect(await rowsFor(scene.associate)).toBe(0)
    await expect(read(scene.other.chief, id)).rejects.toMatchObject({ init: { status: 404 } })
    expect(await tryAs(scene.other.chief, (db) => progressOf(db, scene.place, 'self-review'))).toMatchObject([
      { organisationId: scene.one.trust, isOpen: false },
    ])

    const theirs = await discloseAs(scene, 'other')
    expect((await read(scene.other.chief, id)).content).toEqual({ said: 'secret of one' })
    expect((await read(scene.one.chief, theirs.id)).content).toEqual({ said: 'secret of other' })
    expect((await read(scene.associate, id)).content).toEqual({ said: 'secret of one' })
  })

  it('is nothing to anybody who is not named', async () => {
    const scene = await setScene()
    await discloseAs(scene, 'one')
    await discloseAs(scene, 'other')
    for (const who of [scene.one.head, scene.other.head, scene.lead, scene.administrator])
      expect(await rowsFor(who)).toBe(0)
    expect(await rowsFor(scene.other.director)).toBe(1) // their own trust's
    expect(await tryAs(scene.lead, (db) => progressOf(db, scene.place, 'self-review'))).toEqual([])
  })

  it('ends with the seat, the membership, the end of the disclosure or its withdrawal', async () => {
    for (const end of ['seat', 'membership', 'end', 'withdraw'] as const) {
      const scene = await setScene()
      const { id } = await discloseAs(scene, 'one')
      const theirs = await discloseAs(scene, 'other')
      if (end === 'seat')
        await asOwner('update access.seats set until = now() where id = $1', [scene.other.seat])
      if (end === 'membership')
        await asOwner('update access.memberships set until = now() where id = $1', [
          scene.other.chief.membershipId,
        ])
      if (end === 'end') await asPerson(scene.one.director, (db) => endDisclosure(db, id))
      if (end === 'withdraw') await asPerson(scene.one.director, (db) => withdrawDisclosure(db, id))
      await expect(read(scene.other.chief, id), end).rejects.toMatchObject({ init: { status: 404 } })
      const isMutual = end === 'withdraw'
      const back = read(scene.one.chief, theirs.id)
      if (isMutual) await expect(back).rejects.toMatchObject({ init: { status: 404 } })
      else expect((await back).content).toEqual({ said: 'secret of other' })
    }
  })

  it('does not take a stranger’s disclosure for the missing one', async () => {
    const scene = await setScene()
    await discloseAs(scene, 'one')
    const stranger = await addSide('Saltmere', newId())
    const actor = await actorOf(stranger.chief)
    const what = {
      ...{
        organisationId: stranger.trust,
        place: scene.place,
        kind: 'self-review' as const,
        subjectId: newId(),
      },
      ...{ title: 'A stranger’s', content: {}, exchangeId: scene.exchange },
    }
    await expect(
      asPerson(stranger.chief, (db) => disclose(db, actor, what, [stranger.seat])),
    ).rejects.toMatchObject({ code: '42501' })
    expect(await rowsFor(scene.other.chief)).toBe(0)
  })
})
