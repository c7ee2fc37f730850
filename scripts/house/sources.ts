import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Program, parseSync, type StaticExport, Visitor, type VisitorObject } from 'oxc-parser'

const root = path.resolve(import.meta.dirname, '../..')

/**
 * An import of a file: what it asks for, the file of ours that it leads to, whether only types are taken, and
 * whether it is an `export … from`.
 */
export type Import = {
  asked: string
  file: string | null
  isType: boolean
  isPassedOn: boolean
  names: string[]
}

/** A source file, read once and parsed. `file` is its path from the top, such as `src/root.tsx`. */
export type Source = {
  file: string
  text: string
  lines: number
  program: Program
  imports: Import[]
  exports: StaticExport[]
  docs: { start: number; end: number }[]
}

/** Whether a file is a test or only serves tests. */
export function isTest(file: string): boolean {
  return /\.test\.tsx?$|(^|\/)(testing|test-engine|fixture|(test-)?scene)\.ts$|^e2e\//.test(file)
}

const generated = new Set(['database/types.ts'])
let read: Source[] | null = null

/** Every TypeScript and JavaScript file of ours but the generated. @throws when there is none, for then nothing was proved. */
export function sources(): Source[] {
  read ??= globSync(['{src,server,database,scripts,e2e,bench}/**/*.{ts,tsx,mjs}', '*.ts'], { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !generated.has(file) && !file.endsWith('.d.ts'))
    .sort()
    .map(readSource)
  if (read.length < 100)
    throw new Error(`Only ${read.length} files were read: the proof has lost its sources.`)
  return read
}

/** The files among the sources whose path matches; at least one, or the proof proves nothing. */
export function sourcesIn(pattern: RegExp): Source[] {
  const found = sources().filter(({ file }) => pattern.test(file))
  if (found.length === 0) throw new Error(`No file matches ${pattern}: the proof has lost its sources.`)
  return found
}

/** Other files of ours by pattern, as text: SQL and styles. At least one. */
export function textsIn(pattern: string): { file: string; text: string }[] {
  const found = globSync(pattern, { cwd: root }).sort()
  if (found.length === 0) throw new Error(`No file matches ${pattern}: the proof has lost its sources.`)
  return found.map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
}

/** Visits the syntax of a file. */
export function visit({ program }: Source, visitor: VisitorObject): void {
  new Visitor(visitor).visit(program)
}

/** The line on which a character stands, counted from one. */
export function lineOf({ text }: Source, at: number): number {
  return text.slice(0, at).split('\n').length
}

/** Every file that running this one loads, itself included; what is imported as a type loads nothing. */
export function reachableFrom(file: string): Set<string> {
  const byFile = new Map(sources().map((source) => [source.file, source]))
  const reached = new Set<string>()
  const rest = [file]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (reached.has(next)) continue
    reached.add(next)
    for (const wanted of byFile.get(next)?.imports ?? [])
      if (wanted.file && !wanted.isType) rest.push(wanted.file)
  }
  return reached
}

function readSource(file: string): Source {
  const text = readFileSync(path.join(root, file), 'utf8')
  const { program, module, comments, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`)
  const source = { file, text, lines: text.split('\n').length - 1, program, exports: module.staticExports }
  const docs = comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
  return { ...source, docs, imports: [...importsOf(file, module), ...dynamicImportsOf(file, program)] }
}

function importsOf(file: string, module: ReturnType<typeof parseSync>['module']): Import[] {
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    ...resolve(file, moduleRequest.value),
    isType: entries.length > 0 && entries.every(({ isType }) => isType),
    isPassedOn: false,
    names: entries.map(({ importName }) => importName.name ?? importName.kind),
  }))
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, importName, isType }) =>
      moduleRequest
        ? [
            {
              ...resolve(file, moduleRequest.value),
              isType,
              isPassedOn: true,
              names: [importName.name ?? importName.kind],
            },
          ]
        : [],
    ),
  )
  return [...imports, ...exports]
}

function dynamicImportsOf(file: string, program: Program): Import[] {
  const found: Import[] = []
  new Visitor({
    ImportExpression({ source }) {
      if (source.type === 'Literal' && typeof source.value === 'string')
        found.push({ ...resolve(file, source.value), isType: false, isPassedOn: false, names: [] })
    },
  }).visit(program)
  return found
}

function resolve(from: string, asked: string): { asked: string; file: string | null } {
  const file = asked.startsWith('#')
    ? asked.slice(1)
    : asked.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), asked)
      : null
  // The types of a route are generated beside it and hold no code.
  return {
    asked,
    file: file && !file.includes('/+types/') && existsSync(path.join(root, file)) ? file : null,
  }
}
