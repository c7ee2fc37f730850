import { readFileSync } from 'node:fs'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import {
  type DocumentContent,
  type DocumentPicture,
  type Letterhead,
  provenanceWords,
} from '#src/ui/document/blocks.ts'
import { cleanText, mapText } from './clean.ts'
import { charactersOf, readFace } from './fonts.ts'
import { levels, paletteOf } from './look.ts'

/** The sizes of the text in points that are tried, the most comfortable first, where a document has its pages to keep to. */
const sizes = [10.5, 10, 9.5, 9, 8.5, 8] as const

/** Where the compiler finds the logo: in its memory, under a name in the workspace that does not exist. */
const logoPath = path.join(import.meta.dirname, 'no-workspace', 'logo')

/** What stands for a character that none of our fonts has: an empty square. */
const missing = '☐'

/** A word that a line may not hold, such as an address of the web: it may be parted anywhere. */
const longWord = /\S{60,}/gu

type Press = { compiler: NodeCompiler; template: string; drawn: Set<number> }
let press: Press | null = null

/**
 * The compiler with these fonts and a workspace that does not exist: a document can read no file, whatever it says
 * (S-05), and there is nothing to clear away.
 */
export function openCompiler(fontBlobs: Buffer[]): NodeCompiler {
  return NodeCompiler.create({
    workspace: path.join(import.meta.dirname, 'no-workspace'),
    fontArgs: [{ fontBlobs }],
  })
}

function openPress(): Press {
  const faces = (['sans', 'sansSemibold', 'serif', 'serifSemibold'] as const).map(readFace)
  return {
    compiler: openCompiler(faces),
    template: readFileSync(path.join(import.meta.dirname, 'document.typ'), 'utf8'),
    drawn: new Set(faces.flatMap((face) => [...charactersOf(face)])),
  }
}

/**
 * Renders a document as a tagged PDF to PDF/UA-1, in English, with its fonts inside. What somebody wrote goes in as
 * data. A character that our fonts cannot draw becomes an empty square: the standard allows no missing one.
 * @throws an Error with Typst's own words when the template cannot be set.
 */
export function renderPdf(content: DocumentContent, letterhead: Letterhead | null): Uint8Array {
  press ??= openPress()
  const { compiler, template, drawn } = press
  const { logo = null, colour = null } = letterhead ?? {}
  const drawable = mapText({ ...content, 'provenance-words': provenanceWords(content.provenance) }, (text) =>
    asDrawn(text, drawn),
  )
  const look = { colours: paletteOf(colour), levels, logo: logo && handOver(logo, compiler) }
  const inputs = { content: JSON.stringify(drawable), look: JSON.stringify(look) }
  const tried = content.pages === undefined ? sizes.slice(0, 1) : sizes
  for (const size of tried) {
    const compiled = compiler.compile({
      mainFileContent: template,
      inputs: { ...inputs, size: String(size) },
    })
    if (!compiled.result) throw new Error(complaintOf(compiled, compiler))
    const fits = content.pages === undefined || compiled.result.numOfPages <= content.pages
    if (!fits && size !== tried.at(-1)) continue
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
    compiler.evictCache(10)
    return pdf
  }
  throw new Error('No size of text was tried.')
}

/** Gives the compiler the logo as bytes in memory: the one file that a document can read. @returns what its template needs. */
function handOver({ content, ...facts }: DocumentPicture, compiler: NodeCompiler) {
  compiler.resetShadow()
  compiler.mapShadow(logoPath, Buffer.from(content))
  return { ...facts, format: facts.kind === 'png' ? 'png' : 'jpg', words: cleanText(facts.words) }
}

/** What Typst says stands in the way. */
function complaintOf(compiled: ReturnType<NodeCompiler['compile']>, compiler: NodeCompiler): string {
  const error = compiled.takeError()
  return error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'Typst gave no document and no reason.'
}

/** Format characters draw nothing and are left out; what no font of ours has becomes an empty square. */
function asDrawn(text: string, drawn: ReadonlySet<number>): string {
  const visible = text
    .normalize('NFC')
    .replaceAll(/\p{Cf}|\uFE0F/gu, '')
    .replaceAll('\t', ' ')
  const drawable = [...visible].map((character) =>
    character === '\n' || drawn.has(character.codePointAt(0)!) ? character : missing,
  )
  return drawable.join('').replaceAll(longWord, (word) => word.replaceAll(/.{8}(?=.)/gu, '$&\u200B'))
}
