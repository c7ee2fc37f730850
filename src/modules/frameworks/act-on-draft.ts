import type { Db } from '#src/platform/database/db.ts'
import {
  changeDraft,
  putBackIntoDraft,
  removeDraft,
  restoreDraft,
  takeOutOfDraft,
} from './commands/drafts.ts'
import type { FrameworkDocument } from './document.ts'
import {
  addElement,
  addTheme,
  type Direction,
  findTheme,
  moveElement,
  moveTheme,
} from './drafting/structure.ts'

/** What was asked on the page of a draft; `version` is the one that was read, for what would be wrong twice. */
export type DraftAct = {
  intent: 'add-theme' | 'add-element' | 'up' | 'down' | 'take-out' | 'put-back' | 'remove' | 'restore'
  key: string
  id: string
  title: string
  version?: number | undefined
}

/** Where the page goes on, or what is missing. */
export type DraftActed = { to: string } | { field: string; because: string }

/** Does what was asked on the page of a draft. `today` is a day, for the bin. */
export async function actOnDraft(db: Db, draftId: string, act: DraftAct, today: string): Promise<DraftActed> {
  const page = `/frameworks/drafts/${draftId}`
  const { intent, key } = act
  if (intent === 'add-theme' || intent === 'add-element') return add(db, draftId, act)
  if (intent === 'up' || intent === 'down') return move(db, draftId, { ...act, intent })
  if (intent === 'take-out') {
    await takeOutOfDraft(db, draftId, key, today)
    return { to: `${page}?did=taken-out&what=${key}` }
  }
  if (intent === 'put-back') {
    await putBackIntoDraft(db, draftId, key)
    return { to: `${page}#${key}` }
  }
  await (intent === 'remove' ? removeDraft(db, draftId) : restoreDraft(db, draftId))
  return { to: intent === 'remove' ? `${page}?did=removed` : page }
}

async function add(db: Db, draftId: string, { intent, key, id, title }: DraftAct): Promise<DraftActed> {
  if (!title) {
    const what = intent === 'add-theme' ? 'theme' : 'element'
    return {
      field: intent === 'add-theme' ? 'add-theme' : `add-${key}`,
      because: `Say what the ${what} is called.`,
    }
  }
  await changeDraft(db, draftId, ({ document }) => ({
    document: added(document, { intent, key, id, title }),
  }))
  return { to: `/frameworks/drafts/${draftId}#${id}` }
}

function added(document: FrameworkDocument, { intent, key, id, title }: DraftAct): FrameworkDocument {
  return intent === 'add-theme' ? addTheme(document, id, title) : addElement(document, key, { id, title })
}

async function move(db: Db, draftId: string, act: DraftAct & { intent: Direction }): Promise<DraftActed> {
  let isLate = false
  await changeDraft(db, draftId, ({ document, version }) => {
    isLate = version !== act.version
    if (isLate) return null
    const isTheme = findTheme(document, act.key) !== null
    return { document: (isTheme ? moveTheme : moveElement)(document, act.key, act.intent) }
  })
  const page = `/frameworks/drafts/${draftId}`
  return { to: isLate ? `${page}?did=meanwhile#${act.key}` : `${page}#${act.key}` }
}
