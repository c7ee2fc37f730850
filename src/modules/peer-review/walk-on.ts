import { reflect, releaseReflections } from './debrief/commands/reflect.ts'
import { listOwnReflections } from './debrief/queries.ts'
import { completeGathering } from './evidence/commands.ts'
import { shareFindings } from './findings/commands/share-findings.ts'
import { writeFinding } from './findings/commands/write-finding.ts'
import { printOf } from './findings/frozen.ts'
import { previewFindings } from './findings/preview.ts'
import { at, type Scene } from './scene.ts'
import { note } from './walk.ts'

/** Goes on to reflecting: three notes, two findings, shared by the lead reviewer. */
export async function toReflecting(scene: Scene): Promise<void> {
  const { lead, visitor } = scene.visitor
  const quoted = await note(scene, lead, '“My coach is who I’d want to become.”', { mayQuote: true })
  const silent = await note(scene, visitor, '“I never heard from them at Tern Bay.”')
  const read = { activityId: scene.document, how: 'read', whoseView: 'executives' }
  const seen = await note(scene, visitor, 'Development is section one of six.', read)
  await at(scene, lead, async ({ db, actor, review }) => {
    const [first, second] = scene.findings
    const finding = { kind: 'strength' as const, lineId: scene.lines[0], saysHeardOnce: false }
    await writeFinding(db, actor, review, {
      ...{ ...finding, id: first, sentence: 'New teachers describe the same first year.' },
      ...{ noteIds: [quoted, silent, seen], quotedIds: [quoted, silent] },
    })
    await writeFinding(db, actor, review, {
      ...{ ...finding, id: second, sentence: 'Appraisal begins with growth.', saysHeardOnce: true },
      ...{ kind: 'question' as const, noteIds: [seen], quotedIds: [] },
    })
    await completeGathering(db, review)
  })
  await at(scene, lead, async ({ db, actor, review }) => {
    const { content } = await previewFindings(db, actor, review)
    await shareFindings(db, actor, review, printOf(content))
  })
}

/** Goes on to debriefing: the host reflects on both findings and releases. */
export async function toDebriefing(scene: Scene): Promise<void> {
  await at(scene, scene.host.circle, async ({ db, actor, review }) => {
    for (const findingId of scene.findings)
      await reflect(db, actor, review, {
        ...{ findingId, recognition: 'this_surprises_us', text: 'We had not known.', version: 0 },
      })
  })
  await at(scene, scene.host.chief, async ({ db, actor, review }) =>
    releaseReflections(db, actor, review, { reflections: await listOwnReflections(db, review.id) }),
  )
}
