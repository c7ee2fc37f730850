import { elementsOf, type FrameworkVersion } from '#src/modules/frameworks/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { FieldError } from '#src/platform/form.ts'
import { answersPosted } from '../answering/posted.ts'
import { slugsOf } from '../answering/slugs.ts'
import type { PerspectiveRow } from '../queries/perspectives.ts'
import type { SelfReview } from '../queries/self-reviews.ts'
import { typeSheetIn } from './commands.ts'
import { sheetForm } from './forms.ts'
import { isFilledIn } from './policy.ts'

/** A sheet as the form brings it, its shape checked. */
export type PostedSheet = Record<string, unknown> & {
  intent: string
  id: string
  name: string
  present: string
}

/** What a sheet of this framework may bring. */
export function sheetFormOf(framework: FrameworkVersion) {
  return sheetForm([...slugsOf(elementsOf(framework)).values()])
}

/** Types in the sheet that a form brings. @returns what is wrong with it; then nothing is kept. */
export async function receiveSheet(
  db: Db,
  selfReview: SelfReview,
  to: { perspective: PerspectiveRow; framework: FrameworkVersion },
  posted: PostedSheet,
): Promise<FieldError[]> {
  const { perspective, framework } = to
  const elements = elementsOf(framework)
  const all = Object.fromEntries([...slugsOf(elements).values()].map((slug) => [`version-${slug}`, 0]))
  const answers = answersPosted({ ...posted, ...all }, elements, framework.words)
  if (perspective.mode === 'own_name' && posted.name === '')
    return [{ field: 'name', message: 'Enter the name that stands on the sheet.' }]
  if (!isFilledIn(answers))
    return [{ field: '', message: 'Nothing is marked yet. Mark at least one element.' }]
  const { id, name, present } = posted
  await typeSheetIn(db, selfReview, { ...{ id, name, present, answers }, perspective })
  return []
}
