import { elementsOf, getFrameworkVersion, listFrameworkVersions } from '#src/modules/frameworks/index.ts'
import { elementTitles } from '../sample-story/elements.ts'
import type { Teller } from './teller.ts'

/** Finds the version of the framework on which the story's self-reviews are made, and its elements by their titles. */
export async function findFramework(teller: Teller): Promise<void> {
  const lead = teller.story.people.find(({ positions }) => positions[0]!.role === 'programme_lead')!
  await teller.step(lead.key, teller.story.partnerships[0]!.proposedOn, async ({ db }) => {
    const versions = await listFrameworkVersions(db)
    const first = versions.find(
      ({ version, title }) => version === '1' && title === 'School improvement capacity',
    )
    if (!first) throw new Error('The framework of the sample story is not published here.')
    const idOf = new Map(
      elementsOf(await getFrameworkVersion(db, first.id)).map(({ id, title }) => [title, id]),
    )
    teller.cast.keep('framework', 'version', first.id)
    for (const [key, title] of Object.entries(elementTitles)) {
      const id = idOf.get(title)
      if (!id) throw new Error(`The framework has no element called ${title}.`)
      teller.cast.keep('element', key, id)
    }
  })
}
