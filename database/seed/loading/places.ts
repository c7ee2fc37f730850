import { asJob } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import type { Teller } from './teller.ts'

/** Puts the story's trusts and schools into the register, marked as sample, and makes its organisations. */
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
          type_code: '06',
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
  await asJob('installation', async (db) => {
    for (const { key, name, uid } of [{ ...programme, uid: null }, ...trusts]) {
      const id = newId()
      await db
        .insertInto('organisations.organisations')
        .values({ id, kind: uid ? 'trust' : 'programme', name, group_uid: uid, is_sample: true })
        .execute()
      teller.cast.keep('organisation', key, id)
    }
  })
}

function establishments({ story }: Teller) {
  return story.schools.map(({ urn, name, phase, pupils, town }) => ({
    urn,
    name,
    phase,
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
