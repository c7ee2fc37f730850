import { sql } from 'kysely'
import { setSample, tellSample } from '#src/modules/people/index.ts'
import { asJob } from '#src/platform/database/context.ts'
import { londonDay } from '#src/ui/dates.ts'
import { tellActing } from './loading/acting.ts'
import { tellExploring } from './loading/exploring.ts'
import { tellFindings } from './loading/findings.ts'
import { findFramework } from './loading/framework.ts'
import { tellPairing } from './loading/partnerships.ts'
import { tellPeople, tellProgramme } from './loading/people.ts'
import { tellPlaces, tellTakingIn } from './loading/places.ts'
import { tellSchools } from './loading/schools.ts'
import { tellSelfReview } from './loading/self-reviews.ts'
import { Teller } from './loading/teller.ts'
import { tellPreparing } from './loading/visits.ts'
import { daysToMove } from './sample-story/dates.ts'
import { sampleStory } from './sample-story/sample-story.ts'
import { starts } from './sample-story/starts.ts'
import type { Key } from './sample-story/story.ts'
import type { StoryPartnership, StoryReview } from './sample-story/story-of-reviews.ts'
import type { StorySelfReview } from './sample-story/story-of-self-reviews.ts'

/** One part of the loading, as its progress names it. */
type Chapter = { label: string; tell(teller: Teller): Promise<void> }

const chapters: readonly Chapter[] = [
  { label: 'Trusts and schools', tell: tellPlaces },
  { label: 'The programme', tell: tellProgramme },
  { label: 'The framework', tell: findFramework },
  { label: 'Taking the trusts in', tell: tellTakingIn },
  { label: 'People', tell: tellPeople },
  ...sampleStory.selfReviews.filter(({ partnership }) => partnership === null).map(chapterOf),
  { label: 'The schools of a trust', tell: tellSchools },
  ...sampleStory.partnerships.map((told) => ({
    label: `${told.name}: pairing`,
    tell: (teller: Teller) => tellPairing(teller, told),
  })),
  ...sampleStory.selfReviews.filter(({ partnership }) => partnership !== null).map(chapterOf),
  // What is disclosed next is a frozen copy, and says on which day the self-review was revealed.
  { label: 'Putting the self-reviews on their days', tell: (teller) => teller.settle() },
  ...sampleStory.partnerships.map((told) => ({
    label: `${told.name}: exploring`,
    tell: (teller: Teller) => tellExploring(teller, told),
  })),
  ...sampleStory.partnerships.flatMap((partnership) =>
    partnership.reviews.flatMap((told) => chaptersOf(partnership, told)),
  ),
  { label: 'Putting everything on its day', tell: (teller) => teller.settle() },
]

function chapterOf(told: StorySelfReview): Chapter {
  return {
    label: `The self-review ${told.cycle} of ${nameOf(told.trust)}`,
    tell: (teller) => tellSelfReview(teller, told),
  }
}

function chaptersOf(partnership: StoryPartnership, told: StoryReview): Chapter[] {
  const visit = `${nameOf(told.visitor)} at ${nameOf(told.host)}`
  return [
    { label: `${visit}: focus and team`, tell: (teller) => tellPreparing(teller, partnership, told) },
    { label: `${visit}: notes and findings`, tell: (teller) => tellFindings(teller, told) },
    { label: `${visit}: what follows`, tell: (teller) => tellActing(teller, partnership.associate, told) },
  ]
}

function nameOf(trust: Key): string {
  return sampleStory.trusts.find(({ key }) => key === trust)!.name
}

/**
 * Loads the sample story: its people do, in order, what they did, with the product's own commands, so that the log,
 * the feed and every rule are as they would be. What an interrupted loading left is removed first. Takes about half a
 * minute. @throws where a command of the product refuses the story; the state then says why.
 */
export async function loadSampleStory(onChapter: (label: string) => void = () => {}): Promise<void> {
  await removeSampleStory()
  const teller = new Teller(sampleStory, daysToMove(londonDay(new Date())))
  try {
    for (const [done, { label, tell }] of chapters.entries()) {
      await setSample({ is: 'loading', doing: label, done, of: chapters.length })
      onChapter(label)
      await tell(teller)
    }
  } catch (error) {
    await setSample({ is: 'failed', because: error instanceof Error ? error.message : String(error) })
    throw error
  }
  const goodStarts = starts.map(({ person, why }) => ({ personId: teller.cast.player(person).personId, why }))
  await setSample({ is: 'loaded', starts: goodStarts })
}

/** Removes the sample story, and lets its page know. @returns how many rows went, over all tables. */
export async function removeSampleStory(): Promise<number> {
  const gone = await asJob('sample-story', async (db) => {
    const { rows } = await sql<{ gone: number }>`select installation.remove_sample() as gone`.execute(db)
    return Number(rows[0]!.gone)
  })
  await asJob('installation', tellSample)
  return gone
}
