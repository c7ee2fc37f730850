import { visibleTo } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import { elementsIn, type FrameworkDocument } from '../document.ts'
import { carriedBy } from '../drafting/carrying.ts'
import { elementFieldsAt, type Fields, markOf } from '../drafting/fields.ts'
import { tiesOf } from '../drafting/linking.ts'
import { problemsOf } from '../drafting/problems.ts'
import { findElement, keyOf, titleOf } from '../drafting/structure.ts'
import { newIdentifier } from '../identifiers.ts'
import { listVersionProblems } from './beside-versions.ts'
import { type Draft, getDraft } from './drafts.ts'
import { findPublished, listLinkable } from './library.ts'
import { listElsewhere } from './links.ts'

/** What the page of a draft shows. */
export async function readDraftPage(db: Db, draftId: string | undefined) {
  const { bin, setAside, savedBy: _, ...draft } = await getDraft(db, draftId)
  return {
    draft,
    elements: elementsIn(draft.document).length,
    problems: problemsOf(draft.document),
    setAside: setAside.length,
    bin: bin.map((each) => ({ key: keyOf(each), title: titleOf(each), kind: each.kind })),
    // A key for what each form of the page would add, so that each adds once however often it is sent.
    newKeys: {
      theme: newIdentifier(),
      ...Object.fromEntries(draft.document.themes.map(({ identifier }) => [identifier, newIdentifier()])),
    } as Record<string, string>,
    visibleTo: await visibleTo(db, 'write-frameworks', draft.organisationId),
  }
}

/** What the page of one part of a draft shows: what stands in its fields, and their mark. */
export async function readPartPage(
  db: Db,
  draftId: string,
  read: (document: FrameworkDocument) => Fields | null,
) {
  const { id, document, begunAs, organisationId } = await getDraft(db, draftId)
  const fields = read(document) ?? notFound(partIsGone)
  return {
    draft: { id, title: document.title },
    ...{ document, fields, mark: markOf(fields), isCopy: begunAs === 'copy' },
    visibleTo: await visibleTo(db, 'write-frameworks', organisationId),
  }
}

/** The same of one element, with its theme and what it is tied to. */
export async function readElementPage(db: Db, { draftId, elementId }: ElementParams) {
  const { document, ...page } = await readPartPage(db, draftId, (now) => elementFieldsAt(now, elementId))
  const { element, theme } = findElement(document, elementId) ?? notFound(partIsGone)
  return {
    ...page,
    ...{ scale: document.scale, theme: theme.title },
    strands: [...new Set(theme.elements.flatMap(({ strand }) => strand?.title ?? []))],
    links: tiesOf(document.links, element.identifier, await listElsewhere(db, document.links)).map(
      ({ words }) => words,
    ),
  }
}

type ElementParams = { draftId: string; elementId: string }

/** What the page of an element's links shows: those that it has, and what it can be tied to. */
export async function readLinksPage(db: Db, { draftId, elementId }: ElementParams) {
  const { id, document, organisationId } = await getDraft(db, draftId)
  const { element } = findElement(document, elementId) ?? notFound(partIsGone)
  const frameworks = await listElsewhere(db, document.links)
  return {
    draft: { id, title: document.title },
    element: { id: element.identifier, title: element.title },
    links: document.links
      .filter(({ kind, from }) => kind !== 'replaced by' && from.identifier === element.identifier)
      .map(({ kind, to: { identifier, title } }) => ({
        ...{ kind, other: identifier, title },
        framework: frameworks[identifier]?.framework ?? null,
      })),
    linkable: await listLinkable(db, document.framework),
    visibleTo: await visibleTo(db, 'write-frameworks', organisationId),
  }
}

/** Why a part of a draft is not found. */
export const partIsGone = 'This part is not in the draft any more. It may have been taken out.'

/** What the page that publishes a draft shows: what would be published, and what stands in the way. */
export async function readPublishPage(db: Db, draftId: string | undefined) {
  const draft = await getDraft(db, draftId)
  const { document } = draft
  return {
    id: draft.id,
    title: document.title,
    facts: {
      version: document.version,
      themes: document.themes.length,
      elements: elementsIn(document).length,
      words: document.scale.map(({ word }) => word).join(', '),
      licence: document.licence.title,
      attribution: document.attribution,
      ...{ organisation: draft.organisation, organisationKind: draft.organisationKind },
    },
    left: await countLeftBehind(db, draft),
    problems: [...problemsOf(document), ...(await listVersionProblems(db, document))],
    visibleTo: await visibleTo(db, 'write-frameworks', draft.organisationId),
  }
}

/** How many elements of the earlier version nothing carries on; 0 where the draft follows none. */
async function countLeftBehind(db: Db, { document, begunFrom, begunAs }: Draft): Promise<number> {
  const earlier = begunAs === 'next version' && begunFrom ? await findPublished(db, begunFrom) : null
  if (!earlier) return 0
  return carriedBy(earlier.document, document).filter(({ later }) => later.length === 0).length
}
