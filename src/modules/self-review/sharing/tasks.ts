import { listDisclosuresOf, listOpenParts } from '#src/modules/disclosure/index.ts'
import type { Task } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { capital, countWord } from '#src/ui/words.ts'
import { isAgreed } from '../queries/agreements.ts'
import { listSelfReviews } from '../queries/self-reviews.ts'
import { listPossibleReaders } from './share.ts'
import type { SharedCopy } from './shared-copy.ts'

const fresh = { status: 'not-yet', dueOn: null, waitsFor: 'you' } as const

/** From how many schools on they stand together in one line. */
const together = 4

/** What schools have shared with a leader of their trust who has yet to read it. */
export async function listReaderTasks(db: Db, actor: Actor): Promise<Task[]> {
  const place = placeOf(actor, 'schools_reader')
  if (!place) return []
  const wanted = { place, kind: 'self-review' as const }
  const open = await listOpenParts<Pick<SharedCopy, 'school' | 'cycle'>>(db, wanted, ['school', 'cycle'])
  const unread = open.filter(({ isRead }) => !isRead)
  if (unread.length >= together)
    return [
      {
        ...fresh,
        label: 'Read what schools have shared with you',
        href: '/know/schools',
        note: `${capital(countWord(unread.length, 'self-review', 'self-reviews'))} you have not opened`,
      },
    ]
  return unread.map(({ part }) => ({
    ...fresh,
    label: `Read what ${part.school} has shared with you`,
    href: '/know/schools',
    note: `Self-review ${part.cycle}`,
  }))
}

/** What waits for whoever leads a school: opening its first self-review, and deciding whether to share the latest. */
export async function listHeadTasks(db: Db, actor: Actor): Promise<Task[]> {
  const school = placeOf(actor, 'head_of_school')
  if (!school) return []
  const own = (await listSelfReviews(db)).filter(({ organisationId }) => organisationId === school)
  const [latest] = own
  if (!latest)
    return [
      {
        ...fresh,
        label: 'Open your school’s first self-review',
        href: '/know/open',
        note: 'With your own people; the trust sees nothing of it but what you share',
      },
    ]
  if (latest.state !== 'revealed' || !(await isAgreed(db, latest))) return []
  if ((await listDisclosuresOf(db, school, latest.id)).length > 0) return []
  const [reader] = await listPossibleReaders(db, school)
  if (!reader) return []
  return [
    {
      ...fresh,
      label: 'Decide whether to share what you agreed',
      href: `/know/self-reviews/${latest.id}/share`,
      note: `${latest.name}: with people of ${reader.trust} whom you name`,
    },
  ]
}

function placeOf(actor: Actor, role: string): string | null {
  return actor.positions.find((position) => position.role === role)?.place ?? null
}
