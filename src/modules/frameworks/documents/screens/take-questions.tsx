import { href } from 'react-router'
import { download } from '#src/platform/documents/download.ts'
import { recordTaking } from '../../commands/record-taking.ts'
import { enter } from '../../enter.ts'
import { inductionDocument } from '../induction-document.ts'
import { getWorded } from '../worded.ts'
import type { Route } from './+types/take-questions.ts'

/** The questions of a framework for new trustees, as a page of Word. */
export async function loader(args: Route.LoaderArgs) {
  const { versionId } = args.params
  const content = await enter(args, 'frameworks.read', async ({ db, actor }) => {
    const { version, maker, taken } = await getWorded(db, actor, versionId)
    await recordTaking(db, taken, 'questions for new trustees in Word')
    return inductionDocument(version, maker)
  })
  const backTo = href('/frameworks/:versionId/questions', { versionId })
  return download(args, { as: 'docx', content }, { name: `${content.title} ${content.subtitle}`, backTo })
}
