import { summariseTrusts, takeInTrust } from '#src/modules/organisations/index.ts'
import { asJob } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import type { Day } from '../sample-story/story.ts'
import type { Teller } from './teller.ts'

/** Puts the story's trusts and schools into the register, marked as sample, and opens its programme. */
export async function tellPlaces(teller: Teller): Promise<void> {
  const { programme, trusts } = teller.story
  await asJob('sample-story', async (db) => {
    await db
      .insertInto('organisations.groups')
      .values(
        trusts.map(({ uid, name, town, openedOn }) => ({
          uid,
          name,
          town,
          group_id: `TR${uid}`,
          type_code: '6',
          type: 'Multi-academy trust',
          status: 'Open',
          opened_on: openedOn,
          is_sample: true,
        })),
      )
      .execute()
    await db.insertInto('organisations.establishments').values(establishments(teller)).execute()
    await db.insertInto('organisations.group_links').values(links(teller)).execute()
  })
  await asJob('import-register', summariseTrusts)
  await asJob('installation', async (db) => {
    const id = newId()
    await db
      .insertInto('organisations.organisations')
      .values({ id, kind: 'programme', name: programme.name, is_sample: true })
      .execute()
    teller.cast.keep('organisation', programme.key, id)
  })
}

/** The programme lead takes the trusts in, one after the other. */
export async function tellTakingIn(teller: Teller): Promise<void> {
  const lead = teller.story.people.find(({ positions }) => positions[0]!.role === 'programme_lead')!
  for (const { key, uid } of teller.story.trusts)
    await teller.step(lead.key, firstDay(teller), async ({ db, actor }) =>
      teller.cast.keep('organisation', key, await takeInTrust(db, actor, uid)),
    )
}

/** The day on which the first thing happens. */
function firstDay({ story }: Teller): Day {
  const days = [
    ...story.partnerships.map(({ proposedOn }) => proposedOn),
    ...story.selfReviews.map(({ contributorsInvitedOn }) => contributorsInvitedOn),
  ]
  return days.sort()[0]!
}

function establishments({ story }: Teller) {
  return story.schools.map(({ urn, name, phase, pupils, town }) => ({
    urn,
    name,
    phase: phase === 'Special' ? null : phase,
    pupils,
    town,
    type: phase === 'Special' ? 'Academy special converter' : 'Academy converter',
    status: 'Open',
    is_sample: true,
  }))
}

function links({ story }: Teller) {
  const uids = new Map(story.trusts.map(({ key, uid }) => [key, uid]))
  return story.schools.map(({ urn, name, trust, joinedOn }) => ({
    group_uid: uids.get(trust)!,
    urn,
    joined_on: joinedOn,
    establishment_name: name,
    is_sample: true,
  }))
}
