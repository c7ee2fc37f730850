import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

const faces = {
  sans: '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  sansSemibold:
    '@expo-google-fonts/atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf',
  sansBold: '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  serif: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  serifSemibold: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
} as const

/** The file of a face of ours: no document uses a font of the machine it is made on. */
export function readFace(face: keyof typeof faces): Buffer {
  return readFileSync(require.resolve(faces[face]))
}

/**
 * The characters that a TrueType font can draw, from the segments of its `cmap` table (formats 4 and 12 of the
 * OpenType specification). @throws a RangeError on what is no such font.
 */
export function charactersOf(font: Buffer): Set<number> {
  const found = new Set<number>()
  const cmap = tableAt(font, 'cmap')
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + i * 8)
    const format = font.readUInt16BE(at)
    if (format === 4) addSegments(font, at, found)
    if (format === 12) addGroups(font, at, found)
  }
  return found
}

function tableAt(font: Buffer, name: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++)
    if (font.toString('latin1', 12 + i * 16, 16 + i * 16) === name) return font.readUInt32BE(20 + i * 16)
  throw new RangeError(`The font has no ${name} table.`)
}

/** Format 4: segments of the first plane. A glyph of 0 is the empty box. */
function addSegments(font: Buffer, at: number, found: Set<number>): void {
  const size = font.readUInt16BE(at + 6)
  for (let i = 0; i < size; i += 2) {
    const last = font.readUInt16BE(at + 14 + i)
    const first = font.readUInt16BE(at + 16 + size + i)
    const delta = font.readUInt16BE(at + 16 + size * 2 + i)
    const range = at + 16 + size * 3 + i
    const offset = font.readUInt16BE(range)
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph =
        offset === 0 ? (code + delta) & 0xffff : font.readUInt16BE(range + offset + (code - first) * 2)
      if (glyph !== 0) found.add(code)
    }
  }
}

/** Format 12: groups of every plane. */
function addGroups(font: Buffer, at: number, found: Set<number>): void {
  for (let i = 0; i < font.readUInt32BE(at + 12); i++) {
    const group = at + 16 + i * 12
    const last = font.readUInt32BE(group + 4)
    for (let code = font.readUInt32BE(group); code <= last; code++) found.add(code)
  }
}
