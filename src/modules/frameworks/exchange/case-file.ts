/** The most bytes of a framework file: two hundred elements with all their texts have about a tenth of it. */
export const mostCaseBytes = 5_000_000

/** The most brackets that stand open at once: a package of CASE has about ten, whatever tool wrote it. */
const mostDepth = 100

/** A file as JSON, or why it is none. */
export type CaseFile = { ok: true; json: unknown } | { ok: false; because: string }

/** Reads the bytes of a framework file: UTF-8, or UTF-16 where the file says so at its beginning. */
export function readCaseFile(bytes: Uint8Array): CaseFile {
  if (bytes.length > mostCaseBytes)
    return no(
      `The file has ${(bytes.length / 1_000_000).toFixed(0)} MB; a framework has at most ${mostCaseBytes / 1_000_000} MB. Choose the file of one framework alone.`,
    )
  const text = decode(bytes)
  if (text === null)
    return no(
      'The file is not written as UTF-8. Open it in an editor, save it as UTF-8, and choose it again.',
    )
  if (text.trim() === '') return no('The file is empty. Choose the file that your tool exported.')
  if (isDeep(text))
    return no(
      'The file has brackets within brackets far deeper than any framework. Choose the CASE file as your tool exported it.',
    )
  try {
    return { ok: true, json: JSON.parse(text) }
  } catch (error) {
    return no(
      `The file is not JSON${placeOf(error, text)}. Choose the CASE file as your tool exported it, not a page or a document.`,
    )
  }
}

function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Whether brackets stand deeper than any framework's: to parse them would fill the memory before it failed. */
function isDeep(text: string): boolean {
  let [depth, isText] = [0, false]
  for (let at = 0; at < text.length && depth <= mostDepth; at += 1) {
    const character = text[at]
    if (character === '"') isText = !isText
    else if (isText) at += character === '\\' ? 1 : 0
    else if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth -= 1
  }
  return depth > mostDepth
}

/** “: line 12 cannot be read”, as far as the parser says where it stopped: by position, or by the words around it. */
function placeOf(error: unknown, text: string): string {
  const position = /position (\d+)/.exec(String(error))?.[1]
  const around = /"([\s\S]+)"(?:\.{3})? is not valid JSON/
    .exec(String(error))?.[1]
    ?.replace(/^.*?\.{3}"/s, '')
  const found = around === undefined ? -1 : text.indexOf(around)
  const at = position === undefined ? (found < 0 ? null : found + around!.length / 2) : Number(position)
  return at === null ? '' : `: line ${text.slice(0, at).split('\n').length} cannot be read`
}

function no(because: string): CaseFile {
  return { ok: false, because }
}
