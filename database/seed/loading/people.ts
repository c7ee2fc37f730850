import { asJob } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { createAccount } from '#src/platform/sign-in/sign-in.ts'
import type { StoryPerson, StoryPosition } from '../sample-story/story.ts'
import type { Player } from './cast.ts'
import type { Teller } from './teller.ts'

const here = Date.parse('2025-09-01T08:00:00Z')
const dayLength = 24 * 60 * 60 * 1000

/** Makes the people of the programme, who take the trusts in. */
export async function tellProgramme(teller: Teller): Promise<void> {
  await tellPeopleOf(teller, ({ organisation }) => organisation === teller.story.programme.key)
}

/** Makes the people of the trusts. */
export async function tellPeople(teller: Teller): Promise<void> {
  await tellPeopleOf(teller, ({ organisation }) => organisation !== teller.story.programme.key)
}

/**
 * Makes people with their memberships. Their accounts have no password: only who looks after the installation can look
 * round as one of them.
 */
async function tellPeopleOf(teller: Teller, isTheirs: (position: StoryPosition) => boolean): Promise<void> {
  const people = teller.story.people.filter(({ positions }) => isTheirs(positions[0]!))
  const players = people.map(({ key, name, email, positions }): Player => {
    const memberships = positions.map(({ organisation, role }) => ({ id: newId(), organisation, role }))
    const player = { personId: newId(), name, email, memberships }
    teller.cast.add(key, player)
    return player
  })
  await asJob('installation', async (db) => {
    await db
      .insertInto('people.persons')
      .values(players.map(({ personId, name, email }) => ({ id: personId, name, email, is_sample: true })))
      .execute()
    await db
      .insertInto('access.memberships')
      .values(players.flatMap((player, index) => memberships(teller, player, people[index]!)))
      .execute()
  })
  for (const { personId, name, email } of players)
    await createAccount({ personId, name, email, password: null })
}

/** The first position is the earliest: it is the one as which somebody acts when they sign in. */
function memberships(teller: Teller, player: Player, { positions }: StoryPerson) {
  return player.memberships.map(({ id, organisation, role }, place) => ({
    id,
    person_id: player.personId,
    organisation_id: teller.cast.id('organisation', organisation),
    role,
    title: positions[place]!.title,
    since: new Date(here + place * dayLength),
  }))
}
