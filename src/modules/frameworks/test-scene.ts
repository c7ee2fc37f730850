import {
  addOrganisation,
  addPerson,
  addSchoolOfRegister,
  addTrustOfRegister,
  type Who,
} from '#database/testing.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import { beginDraft } from './commands/drafts.ts'
import { publishDraft } from './commands/publish-draft.ts'
import type { FrameworkDocument } from './document.ts'
import { emptyDocument } from './drafting/beginning.ts'
import { addElement, addTheme, changeElement } from './drafting/structure.ts'
import { newIdentifier } from './identifiers.ts'
import { publishPacks } from './index.ts'
import { getDraft } from './queries/drafts.ts'

/** Who makes the drafts of these tests, and when. */
export const maker = { name: 'Larkmoor', now: '2026-11-21T09:00:00.000Z' }

/** A trust with people who write frameworks and people who read them, a school of it, another trust and a programme. */
export async function setScene() {
  const trust = await addTrustOfRegister(9001, 'Larkmoor')
  await addSchoolOfRegister(900001, 'Ashdale', 9001)
  const school = await addOrganisation('school', 'Ashdale', 900001)
  const programme = await addOrganisation('programme', 'Northern Lights')
  const whinfell = await addOrganisation('trust', 'Whinfell')
  const scene = {
    ...{ trust, programme },
    chief: await addPerson('Ada Penrose', trust, 'chief_executive'),
    trustee: await addPerson('Tess Lowe', trust, 'trustee'),
    outsider: await addPerson('Otto Reed', whinfell, 'chief_executive'),
    lead: await addPerson('Ros Ferriby', programme, 'programme_lead'),
    head: await addPerson('Hana Bell', school, 'headteacher'),
  }
  await asJob('publish-packs', publishPacks)
  return scene
}

/** A draft of the trust that could be published as it is. */
export function complete(title = 'How we improve'): FrameworkDocument {
  const [theme, element] = [newIdentifier(), newIdentifier()]
  const empty = addElement(addTheme(emptyDocument(title, maker), theme, 'Purpose'), theme, {
    id: element,
    title: 'Clarity of purpose',
  })
  return changeElement(empty, element, {
    prompts: ['What is the trust for?'],
    levels: ([1, 2, 3, 4] as const).map((position) => ({
      position,
      description: position === 1 ? 'Few could say.' : position === 4 ? 'Everybody says the same.' : null,
    })),
  })
}

/** Begins a draft as somebody. @returns its key. */
export async function begin(who: Who, organisationId: string, document: FrameworkDocument): Promise<string> {
  await asPerson(who, (db) =>
    beginDraft(db, who.membershipId, { organisationId, document, begunAs: 'empty', begunFrom: null }),
  )
  return document.identifier
}

/** Publishes a draft as somebody. @returns the key of the version. */
export async function publish(who: Who, id: string): Promise<string> {
  return asPerson(who, async (db) => publishDraft(db, who.membershipId, await getDraft(db, id)))
}
