import { href } from 'react-router'
import { findLetterhead } from '#src/modules/organisations/index.ts'
import { download } from '#src/platform/documents/download.ts'
import { recordTaking } from '../../commands/record-taking.ts'
import { enter } from '../../enter.ts'
import { inductionDocument } from '../induction-document.ts'
import { getWorded } from '../worded.ts'
import type { Route } from './+types/take-questions.ts'

/** The questions of a framework for new trustees, as a page of Word. */
export async function loader(args: Route.LoaderArgs) {
  const { versionId } = args.params
  const order = await enter(args, 'frameworks.read', async ({ db, actor }) => {
    const { version, maker, taken, organisationId } = await getWorded(db, actor, versionId)
    await recordTaking(db, taken, 'questions for new trustees in Word')
    const letterhead = await findLetterhead(db, organisationId)
    return { as: 'docx', content: inductionDocument(version, maker), letterhead } as const
  })
  const backTo = href('/frameworks/:versionId/questions', { versionId })
  const { title, subtitle } = order.content
  return download(args, order, { name: `${title} ${subtitle}`, backTo })
}
