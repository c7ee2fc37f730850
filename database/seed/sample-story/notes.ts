import type { Key } from './story.ts'
import type { StoryActivity, StoryHow, StoryNote, StoryView } from './story-of-reviews.ts'

/** One note: its line of enquiry, whose view it is, how it came, what it says, and `quote` if it may be quoted. */
export type NoteRow = [line: Key, view: StoryView, how: StoryHow, text: string, may?: 'quote']

/** The notes one visitor took in one activity. */
export type NotePage = { activity: Key; author: Key; rows: NoteRow[] }

const minutesBetweenNotes = 6

/**
 * Every note of a visit. A note's key is its activity's with its place in it, from 1, over all the pages
 * taken there; its time follows its place.
 */
export function notesOf(activities: StoryActivity[], pages: NotePage[]): StoryNote[] {
  const taken = new Map<Key, number>()
  return pages.flatMap((page) => {
    const activity = activities.find((each) => each.key === page.activity)
    if (!activity) throw new Error(`There is no activity ${page.activity}`)
    return page.rows.map(([line, view, how, text, may]): StoryNote => {
      const place = (taken.get(page.activity) ?? 0) + 1
      taken.set(page.activity, place)
      return {
        key: `${page.activity}-${place}`,
        activity: page.activity,
        author: page.author,
        line,
        view,
        how,
        text,
        mayQuote: may === 'quote',
        at: later(activity.startsAt, place * minutesBetweenNotes),
      }
    })
  })
}

function later(time: string, minutes: number): string {
  const [hour, minute] = time.split(':').map(Number)
  const total = hour! * 60 + minute! + minutes
  return [Math.floor(total / 60), total % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
