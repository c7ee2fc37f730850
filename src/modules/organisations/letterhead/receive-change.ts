import type { z } from 'zod'
import type { Db } from '#src/platform/database/db.ts'
import type { FieldError } from '#src/platform/form.ts'
import { checkColour, chosenColour } from './colour.ts'
import { type LetterheadOf, removeColour, removeLogo, setColour, setLogo } from './commands.ts'
import type { letterheadForm } from './forms.ts'
import type { LetterheadFacts } from './queries.ts'
import type { LogoReceived } from './receive-logo.ts'

/** What has become of a form: done, or what is wrong with it and, of a colour, the shade to take instead. */
export type ChangeMade = { errors: FieldError[]; instead: string | null }

const done: ChangeMade = { errors: [], instead: null }

type Change = z.output<typeof letterheadForm> & { received: LogoReceived; own: LetterheadFacts | null }

/** Changes a letterhead as its form says. `own` is what the organisation has of its own so far. */
export async function receiveChange(db: Db, of: LetterheadOf, change: Change): Promise<ChangeMade> {
  const { intent, own } = change
  if (intent === 'set-logo') return receiveLogo(db, of, change)
  if (intent === 'set-colour') return receiveColour(db, of, change)
  if (intent === 'remove-logo' && own?.logo) await removeLogo(db, of)
  if (intent === 'remove-colour' && own?.colour) await removeColour(db, of)
  return done
}

async function receiveLogo(db: Db, of: LetterheadOf, change: Change): Promise<ChangeMade> {
  const { received, own, words } = change
  const { picture } = received
  const errors = [
    ...received.errors,
    ...(picture || own?.logo || received.errors.length > 0
      ? []
      : [{ field: 'logo', message: 'Choose the file of your logo.' }]),
    ...(words === '' ? [{ field: 'words', message: 'Say in a few words what the logo shows.' }] : []),
  ]
  if (errors.length > 0) return { errors, instead: null }
  await setLogo(db, of, { picture, words })
  return done
}

async function receiveColour(db: Db, of: LetterheadOf, { colour, picked, was }: Change): Promise<ChangeMade> {
  const verdict = checkColour(chosenColour({ typed: colour, picked, was }))
  if (!verdict.ok)
    return { errors: [{ field: 'colour', message: verdict.because }], instead: verdict.instead }
  await setColour(db, of, verdict.colour)
  return done
}
