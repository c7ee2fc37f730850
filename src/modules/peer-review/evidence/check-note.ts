import type { FieldError } from '#src/platform/form.ts'
import { andList } from '#src/ui/words.ts'
import { worriesAbout } from './pupil-names.ts'

/** What a text is checked for before it is kept, and whether its writer has said that no pupil can be recognised. */
export type ToCheck = { text: string; whoseView: string; checked?: 'yes' }

/**
 * Asks the writer to look again where a note may name a pupil. A pupil number is never kept; a name is kept once its
 * writer says that it is nobody's who could be recognised.
 */
export function checkNote(note: ToCheck, knownNames: readonly string[]): FieldError[] {
  const worries = worriesAbout(`${note.text}\n${note.whoseView}`, knownNames)
  const numbers = worries.filter((worry) => worry.kind === 'number')
  if (numbers.length > 0)
    return [
      {
        field: 'text',
        message: 'This looks like a pupil’s number. Take it out: no pupil is ever recorded here.',
      },
    ]
  const names = worries.map((worry) => `“${worry.words}”`)
  if (names.length === 0 || note.checked === 'yes') return []
  const message = `${andList(names)} ${names.length === 1 ? 'looks' : 'look'} like a name. Take it out, or say below that no pupil or member of staff can be recognised.`
  return [{ field: 'text', message }]
}
