import type { Db } from '#src/platform/database/db.ts'
import type { Mode } from '../anonymity.ts'
import { listHeardEvidence } from '../evidence/queries.ts'
import { commentSource } from '../hearing/cell-view.ts'
import { listComments, whoWasInRoom } from './cell.ts'

/** What stands beside the numbers of a cell: who was in the room, comments with their source, evidence. */
export type SaidInCell = {
  present: string
  comments: { id: string; said: string; source: string }[]
  evidence: { id: string; title: string; link: string | null; fileId: string | null; saidBy: string | null }[]
}

/** What somebody reads who is shown the numbers alone. */
export const nothingSaid: SaidInCell = { present: '', comments: [], evidence: [] }

/** What a room said: of its answer, then for it and against it, then who saw it otherwise. */
const kindsInOrder = ['comment', 'for', 'against', 'dissent']

/** What a perspective said of an element beside its level. For leaders, once revealed; row security sees to it. */
export async function getSaidInCell(
  db: Db,
  selfReviewId: string,
  elementId: string,
  perspective: { id: string; name: string; mode: Mode },
): Promise<SaidInCell> {
  const comments = await listComments(db, selfReviewId, elementId)
  const evidence = await listHeardEvidence(db, selfReviewId, elementId)
  const isOurs = ({ perspectiveId }: { perspectiveId: string }) => perspectiveId === perspective.id
  return {
    present: perspective.mode === 'in_the_room' ? await whoWasInRoom(db, perspective.id) : '',
    comments: comments
      .filter(isOurs)
      .sort((a, b) => kindsInOrder.indexOf(a.kind) - kindsInOrder.indexOf(b.kind))
      .map(({ id, said, saidBy, kind }) => ({ id, said, source: commentSource(perspective, saidBy, kind) })),
    evidence: evidence
      .filter(isOurs)
      .map(({ id, title, link, fileId, saidBy }) => ({ id, title, link, fileId, saidBy })),
  }
}
