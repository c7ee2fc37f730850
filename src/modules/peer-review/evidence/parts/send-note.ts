import type { FieldError } from '#src/ui/index.ts'

/** What became of a note that was sent. */
export type Sent =
  | { is: 'saved'; at: string }
  | { is: 'unsent' }
  | { is: 'invalid'; errors: FieldError[] }
  | { is: 'refused'; because: string }

const patience = 10_000

/**
 * Sends a note. Only an answer that names the note's own id says that it is kept: the page that a captive portal puts
 * in the way says nothing (OFF-12). Sending it again makes no second one.
 */
export async function sendNote(url: string, fields: Record<string, string>): Promise<Sent> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(fields),
      signal: AbortSignal.timeout(patience),
      redirect: 'manual',
    })
    const answer: unknown = await response.json()
    return understood(answer, fields.id ?? '')
  } catch {
    return { is: 'unsent' }
  }
}

function understood(answer: unknown, id: string): Sent {
  if (typeof answer !== 'object' || answer === null) return { is: 'unsent' }
  if ('saved' in answer && answer.saved === id && 'at' in answer)
    return { is: 'saved', at: String(answer.at) }
  if ('errors' in answer && Array.isArray(answer.errors)) return { is: 'invalid', errors: answer.errors }
  if ('because' in answer) return { is: 'refused', because: String(answer.because) }
  return { is: 'unsent' }
}
