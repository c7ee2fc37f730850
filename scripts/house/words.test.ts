import { describe, expect, it } from 'vitest'
import { isTest, lineOf, type Source, sources, sourcesIn, textsIn, visit } from './sources.ts'

const empty = ['util', 'helper', 'common', 'shared', 'misc', 'lib', 'service', 'manager']
// The whole name, or its last word: date-utils says as little as utils.
const saysNothing = new RegExp(`(^|[-./])(${empty.join('|')})s?(/|\\.[^/]*$|$)`)

const mayExportDefault =
  /^src\/modules\/.*\/screens\/[^/]+\.tsx$|^src\/ui\/catalogue\/screen\.tsx$|^e2e\/global-setup\.ts$|^src\/(root\.tsx|routes\.ts|entry\.(client|server)\.tsx)$|\.config\.ts$/

/** Words that no source may hold, with the requirement they would break. */
const forbidden: [RegExp, string][] = [
  [/\bset\s+(local\s+|session\s+)?role\b/i, 'policies depend on settings, never on a changed role (RLS-12)'],
  [/\bdisable(CSRF|Origin)Check\b/, 'the origin check of sign-in stays on (AU-02)'],
  [/\ballowedActionOrigins\b|\bunstable_/, 'no framework switch that loosens the origin check (RR-06)'],
  [/\bpostMessage\b|addEventListener\('message'/, 'no message channel between windows (S-23)'],
  [/\bdangerouslySetInnerHTML\b/, 'text is text: nothing is rendered as HTML'],
  [/@ts-(ignore|nocheck)\b/, 'a better type instead'],
]

describe('names', () => {
  it('say what is inside', () => {
    const files = [...sources(), ...textsIn('{src,database,docs,e2e}/**/*.{css,sql,md,txt}')]
    expect(files.filter(({ file }) => saysNothing.test(file)).map(({ file }) => file)).toEqual([])
  })
})

describe('syntax', () => {
  const found = (pick: (source: Source, note: (at: number) => void) => void) =>
    sources().flatMap((source) => {
      const places: string[] = []
      pick(source, (at) => places.push(`${source.file}:${lineOf(source, at)}`))
      return places
    })

  it('has no any, no enum and no parameter property', () => {
    const places = found((source, note) =>
      visit(source, {
        TSAnyKeyword: ({ start }) => note(start),
        TSEnumDeclaration: ({ start }) => note(start),
        TSParameterProperty: ({ start }) => note(start),
      }),
    )
    expect(places).toEqual([])
  })

  it('has no style attribute: the content-security policy forbids it', () => {
    const places = found((source, note) =>
      visit(source, {
        JSXAttribute: ({ name, start }) => {
          if (name.type === 'JSXIdentifier' && name.name === 'style') note(start)
        },
      }),
    )
    expect(places).toEqual([])
  })

  it('exports a default only from screens, the root, the routes, the entries and the set-ups of tools', () => {
    const defaults = sources().filter(
      ({ file, exports }) =>
        !mayExportDefault.test(file) &&
        exports.some(({ entries }) => entries.some(({ exportName }) => exportName.kind === 'Default')),
    )
    expect(defaults.map(({ file }) => file)).toEqual([])
  })

  it.each(forbidden)('holds no %s: %s', (word) => {
    const files = [...sourcesIn(/^(src|server|database|bench)\//), ...textsIn('src/**/*.sql')]
    expect(
      files.filter(({ file, text }) => !isTest(file) && word.test(text)).map(({ file }) => file),
    ).toEqual([])
  })
})

describe('docstrings', () => {
  it('every exported function has one', () => {
    const isTold = (file: string) =>
      !isTest(file) && !/\/screens\/|^src\/ui\/catalogue\/|\.config\.ts$|^src\/(root|entry\.)/.test(file)
    const silent = sources()
      .filter(({ file }) => isTold(file))
      .flatMap(undocumented)
    expect(silent).toEqual([])
  })
})

/** The exported functions of a file, declared or as constants, with no block comment right before them. */
function undocumented(source: Source): string[] {
  return source.program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return []
    const { declaration } = statement
    if (declaration.type === 'TSDeclareFunction') return []
    const isFunction =
      declaration.type === 'FunctionDeclaration' ||
      (declaration.type === 'VariableDeclaration' &&
        declaration.declarations.some(({ init }) => init?.type === 'ArrowFunctionExpression'))
    const isDocumented = source.docs.some(
      ({ end }) => end <= statement.start && source.text.slice(end, statement.start).trim() === '',
    )
    return isFunction && !isDocumented ? [`${source.file}:${lineOf(source, statement.start)}`] : []
  })
}
