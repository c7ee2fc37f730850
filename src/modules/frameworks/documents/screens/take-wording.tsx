import { href, redirect } from 'react-router'
import { findLetterhead } from '#src/modules/organisations/index.ts'
import { download } from '#src/platform/documents/download.ts'
import { recordTaking } from '../../commands/record-taking.ts'
import { enter } from '../../enter.ts'
import { getWorded } from '../worded.ts'
import { purposes, wordingDocument } from '../wording-document.ts'
import type { Route } from './+types/take-wording.ts'

/** The words of the chosen elements as a page of Word; without a choice, back to where one chooses. */
export async function loader(args: Route.LoaderArgs) {
  const { versionId } = args.params
  const asked = new URL(args.request.url).searchParams
  const choosing = href('/frameworks/:versionId/wording', { versionId })
  const purpose = purposes.find(({ value }) => value === asked.get('for'))?.value ?? 'job description'
  const order = await enter(args, 'frameworks.read', async ({ db, actor }) => {
    const { version, maker, taken, organisationId } = await getWorded(db, actor, versionId)
    const known = new Set(version.themes.flatMap(({ elements }) => elements.map(({ id }) => id)))
    const chosen = asked.getAll('element').filter((id) => known.has(id))
    if (chosen.length === 0) return null
    await recordTaking(db, taken, 'wording in Word')
    const content = wordingDocument(version, chosen, purpose, maker)
    return { as: 'docx', content, letterhead: await findLetterhead(db, organisationId) } as const
  })
  if (order === null) return redirect(`${choosing}?for=${encodeURIComponent(purpose)}&none=1`)
  const { title, subtitle } = order.content
  return download(args, order, { name: `${title} ${subtitle}`, backTo: choosing })
}
