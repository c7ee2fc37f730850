// For the entry of a process that reads a file apart: see read-apart.ts. Nothing else may import this.
import { FileRefusal } from './file-refusal.ts'
import type { NotRead } from './read-apart.ts'

/** The most characters of an answer: it is taken in where the pages are made, which must not notice it. */
const mostAnswered = 8_000_000

const fallback =
  'The file cannot be read. Open it in the program that it comes from, save it again, and choose it once more.'
const tooLong = 'The file holds far more text than is read at once. Choose a file with the part that matters.'

/** Waits for the one order of this process, answers it, and ends. What cannot be read is answered with a sentence. */
export function answering<O extends object>(read: (order: O) => object | Promise<object>): void {
  process.once('message', async (order: O) => {
    const answer = bounded(await attempted(read, order))
    process.send?.(answer, () => process.exit(0))
  })
  // When whoever asks is gone there is nobody to read anything for.
  process.on('disconnect', () => process.exit(0))
}

async function attempted<O extends object>(
  read: (order: O) => object | Promise<object>,
  order: O,
): Promise<object> {
  try {
    return await read(order)
  } catch (error) {
    return { because: error instanceof FileRefusal ? error.message : fallback } satisfies NotRead
  }
}

function bounded(answer: object): object {
  return hasMore(answer, mostAnswered) ? ({ because: tooLong } satisfies NotRead) : answer
}

/** Whether a value says more than so many characters; counted, since to write it down to see would itself be too much. */
function hasMore(value: unknown, characters: number): boolean {
  let left = characters
  const rest: unknown[] = [value]
  while (rest.length > 0 && left >= 0) {
    const next = rest.pop()
    left -= 1
    if (typeof next === 'string') left -= next.length
    else if (typeof next === 'object' && next !== null)
      for (const [key, inner] of Object.entries(next)) {
        if (!Array.isArray(next)) left -= key.length
        rest.push(inner)
      }
  }
  return left < 0
}
