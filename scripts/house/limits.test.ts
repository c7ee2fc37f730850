import { describe, expect, it } from 'vitest'
import { isTest, lineOf, type Source, sources, sourcesIn, textsIn, visit } from './sources.ts'

// The seed is a story, and the design system's page shows every component in every state: both grow with their content.
const isContent = (file: string) => /^database\/seed\/|^src\/ui\/catalogue\//.test(file)
const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/'))

type Long = { where: string; lines: number; parameters: number }

/** Every function of a file with its length and its parameters; a test's is as long as its story. */
function functionsOf(source: Source): Long[] {
  const found: Long[] = []
  const note = (node: { start: number; end: number; params: unknown[]; body: { type: string } | null }) => {
    const lines = lineOf(source, node.end) - lineOf(source, node.start) + 1
    found.push({
      where: `${source.file}:${lineOf(source, node.start)}`,
      lines,
      parameters: node.params.length,
    })
  }
  visit(source, { FunctionDeclaration: note, FunctionExpression: note, ArrowFunctionExpression: note })
  return found
}

describe('sizes', () => {
  it('no file is over 400 lines', () => {
    const long = [...sources(), ...textsIn('src/**/*.{css,sql}').map(withLines)]
      .filter(({ file, lines }) => lines > 400 && !isContent(file))
      .map(({ file, lines }) => `${file} has ${lines} lines`)
    expect(long).toEqual([])
  })

  it('no function is over 60 lines or takes more than five parameters; 40 and four are meant', () => {
    const all = sources()
      .filter(({ file }) => !isTest(file) && !isContent(file))
      .flatMap(functionsOf)
    const above = all.filter(({ lines }) => lines > 40).sort((a, b) => b.lines - a.lines)
    if (above.length > 0)
      console.info(
        `Functions over 40 lines:\n${above.map(({ where, lines }) => `  ${lines}  ${where}`).join('\n')}`,
      )
    expect(all.filter(({ lines, parameters }) => lines > 60 || parameters > 5)).toEqual([])
  })

  it('no file has more than fifteen imports', () => {
    const many = sources()
      .filter(({ file }) => !isTest(file) && !isContent(file))
      .map(({ file, imports }) => {
        const own = imports.filter(({ isPassedOn }) => !isPassedOn)
        return { file, imports: new Set(own.map(({ asked }) => asked)).size }
      })
      .filter(({ imports }) => imports > 15)
    expect(many).toEqual([])
  })

  it('no folder holds more than twenty files, tests aside', () => {
    const byFolder = Map.groupBy(
      sources().filter(({ file }) => file.includes('/') && !isTest(file)),
      ({ file }) => folderOf(file),
    )
    const full = [...byFolder].filter(([, files]) => files.length > 20)
    expect(full.map(([folder, files]) => `${folder} holds ${files.length} files`)).toEqual([])
  })

  it('no folder is more than four deep under src', () => {
    const deep = sourcesIn(/^src\//).filter(({ file }) => file.split('/').length - 2 > 4)
    expect(deep.map(({ file }) => file)).toEqual([])
  })
})

function withLines({ file, text }: { file: string; text: string }): { file: string; lines: number } {
  return { file, lines: text.split('\n').length - 1 }
}
