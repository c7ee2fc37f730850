import { elementsOf, getFrameworkVersion, schoolImprovementCapacity } from '#src/modules/frameworks/index.ts'
import { elementTitles } from '../sample-story/elements.ts'
import type { Teller } from './teller.ts'

/** Finds the version of the framework on which the story's self-reviews are made, and its elements by their titles. */
export async function findFramework(teller: Teller): Promise<void> {
  const lead = teller.story.people.find(({ positions }) => positions[0]!.role === 'programme_lead')!
  await teller.step(lead.key, teller.story.partnerships[0]!.proposedOn, async ({ db }) => {
    const version = await getFrameworkVersion(db, schoolImprovementCapacity)
    const idOf = new Map(elementsOf(version).map(({ id, title }) => [title, id]))
    teller.cast.keep('framework', 'version', version.id)
    for (const [key, title] of Object.entries(elementTitles)) {
      const id = idOf.get(title)
      if (!id) throw new Error(`The framework has no element called ${title}.`)
      teller.cast.keep('element', key, id)
    }
  })
}
