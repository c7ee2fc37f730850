import { asJob } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { createAccount } from '#src/platform/sign-in/sign-in.ts'
import type { StorySchoolLife } from '../sample-story/story-of-self-reviews.ts'
import type { Teller } from './teller.ts'

const joined = new Date('2025-10-01T08:00:00Z')

/**
 * Makes the people of a school; a headteacher who has an account already joins with it. @returns the key under which the
 * headteacher acts for the school.
 */
export async function addPeopleOfSchool(
  teller: Teller,
  told: StorySchoolLife,
  schoolId: string,
): Promise<string> {
  const headKey = `${told.head.key} of ${told.school}`
  const known = teller.cast.has(told.head.key) ? teller.cast.player(told.head.key).personId : null
  const people = [
    {
      key: headKey,
      role: 'head_of_school' as const,
      name: told.head.name,
      title: 'Headteacher',
      personId: known,
    },
    ...told.people.map(([role, name, title]) => ({ ...{ key: name, role, name, title }, personId: null })),
  ].map((one) => ({
    ...one,
    membershipId: newId(),
    isNew: one.personId === null,
    personId: one.personId ?? newId(),
    email: `${one.name.toLowerCase().replaceAll(' ', '.')}@larkmoor.sample.invalid`,
  }))
  await asJob('installation', async (db) => {
    await db
      .insertInto('people.persons')
      .values(
        people
          .filter(({ isNew }) => isNew)
          .map(({ personId: id, name, email }) => ({ id, name, email, is_sample: true })),
      )
      .execute()
    await db
      .insertInto('access.memberships')
      .values(
        people.map(({ membershipId: id, personId, role, title }) => ({
          ...{ id, role, title, person_id: personId, organisation_id: schoolId },
          since: joined,
        })),
      )
      .execute()
  })
  for (const { key, role, personId, membershipId, name, email, isNew } of people) {
    teller.cast.add(key, {
      ...{ personId, name, email },
      memberships: [{ id: membershipId, organisation: told.school, role }],
    })
    if (isNew) await createAccount({ personId, name, email, password: null })
  }
  if (known === null) teller.cast.add(told.head.key, teller.cast.player(headKey))
  return headKey
}
