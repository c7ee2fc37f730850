import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import type { FrameworkDocument } from '../document.ts'
import { linksThatHold } from '../drafting/carrying.ts'
import { type Binned, keyOf, putBack, takeOut } from '../drafting/structure.ts'
import { type BegunAs, type Draft, findDraft } from '../queries/drafts.ts'

/** A draft to begin; its document's key becomes its own, and later the key of the version. */
export type DraftToBegin = {
  organisationId: string
  document: FrameworkDocument
  begunAs: BegunAs
  begunFrom: string | null
  setAside?: string[]
}

/** Begins a draft for an organisation; the framework's own row is made where it is new. Posted twice it begins once. */
export async function beginDraft(
  db: Db,
  membershipId: string,
  { organisationId, document, begunAs, begunFrom, setAside = [] }: DraftToBegin,
): Promise<void> {
  await db
    .insertInto('frameworks.frameworks')
    .values({ id: document.framework, organisation_id: organisationId })
    .onConflict((on) => on.doNothing())
    .execute()
  await sql`insert into frameworks.drafts
      (id, framework_id, organisation_id, document, set_aside, begun_as, begun_from, created_by)
    values (${document.identifier}, ${document.framework}, ${organisationId}, ${JSON.stringify(document)}::jsonb,
      ${setAside}::text[], ${begunAs}, ${begunFrom}::uuid, ${membershipId})
    on conflict (id) do nothing`.execute(db)
}

/** What a change makes of a draft. */
export type Changed = { document: FrameworkDocument; bin?: Binned[]; savedBy?: Draft['savedBy'] }

/**
 * Changes a draft as it stands at this moment, one writer after the other. `change` may answer null to leave it alone.
 * Links to what is no longer there go with it. @returns the draft as it was when the change began.
 */
export async function changeDraft(
  db: Db,
  id: string,
  change: (draft: Draft) => Changed | null,
): Promise<Draft> {
  const draft = await findDraft(db, id, true)
  if (!draft || draft.isRemoved) notFound('This draft is not there any more. It may have been published.')
  const changed = change(draft)
  if (!changed) return draft
  const document = {
    ...changed.document,
    links: linksThatHold(changed.document),
    lastChanged: new Date().toISOString(),
  }
  await sql`update frameworks.drafts set document = ${JSON.stringify(document)}::jsonb,
    bin = ${JSON.stringify(changed.bin ?? draft.bin)}::jsonb,
    saved_by = ${JSON.stringify(changed.savedBy ?? draft.savedBy)}::jsonb, version = version + 1, changed_at = now()
    where id = ${id}::uuid`.execute(db)
  return draft
}

/** Days that the bin keeps what was taken out of a draft, and a draft that was removed (UX-15). */
const binDays = 30

/** Takes a theme or an element out of a draft; for thirty days it can be put back. */
export async function takeOutOfDraft(db: Db, id: string, key: string, today: string): Promise<void> {
  const since = new Date(Date.parse(today) - binDays * 86_400_000).toISOString().slice(0, 10)
  await changeDraft(db, id, ({ document, bin }) => {
    const taken = takeOut(document, key, today)
    if (!taken.binned) return null
    const kept = bin.filter((each) => each.removedOn >= since && keyOf(each) !== key)
    return { document: taken.document, bin: [taken.binned, ...kept] }
  })
}

/** Puts back what was taken out of a draft; what is back already stays as it is. */
export async function putBackIntoDraft(db: Db, id: string, key: string): Promise<void> {
  await changeDraft(db, id, ({ document, bin }) => {
    const binned = bin.find((each) => keyOf(each) === key)
    if (!binned) return null
    return { document: putBack(document, binned), bin: bin.filter((each) => each !== binned) }
  })
}

/** Puts a draft into the bin; those that have lain there for thirty days go for good. */
export async function removeDraft(db: Db, id: string): Promise<void> {
  await sql`delete from frameworks.drafts where removed_at < now() - make_interval(days => ${binDays})`.execute(
    db,
  )
  await sql`update frameworks.drafts set removed_at = coalesce(removed_at, now()) where id = ${id}::uuid`.execute(
    db,
  )
}

/** Takes a draft out of the bin. */
export async function restoreDraft(db: Db, id: string): Promise<void> {
  await sql`update frameworks.drafts set removed_at = null where id = ${id}::uuid`.execute(db)
}
