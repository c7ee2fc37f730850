import { describe, expect, it } from 'vitest'
import { listAddresses } from '../generated/routes.ts'
import { lineOf, type Source, sources, sourcesIn, visit } from './sources.ts'

/** The only screens that somebody who is not signed in may use. */
const publicScreens = [
  'src/modules/people/screens/sign-in.tsx',
  'src/modules/people/screens/sign-out.tsx',
  'src/modules/people/screens/set-up.tsx',
  'src/modules/people/screens/accept-invitation.tsx',
  'src/modules/people/screens/use-sign-in-link.tsx',
]

// The design system's page, which a build for users does not have.
const catalogue = 'src/ui/catalogue/screen.tsx'

/** Whether a screen has a loader: without one, anybody at all would be shown it. */
function hasLoader({ exports }: Source): boolean {
  return exports.some(({ entries }) => entries.some(({ exportName }) => exportName.name === 'loader'))
}

/** The loaders and actions of a screen that do not go through `enter`; one that takes nothing can only redirect. */
function unentered(source: Source): string[] {
  return source.program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return []
    const { declaration } = statement
    const names =
      declaration.type === 'FunctionDeclaration'
        ? [declaration.id?.name]
        : declaration.type === 'VariableDeclaration'
          ? declaration.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : undefined))
          : []
    if (!names.some((name) => name === 'loader' || name === 'action')) return []
    if (declaration.type === 'FunctionDeclaration' && declaration.params.length === 0) return []
    const calls = callsOf(source).filter(({ at }) => at > statement.start && at < statement.end)
    return calls.some(({ name }) => name === 'enter')
      ? []
      : [`${source.file}:${lineOf(source, statement.start)}`]
  })
}

function callsOf(source: Source): { name: string; at: number }[] {
  const found: { name: string; at: number }[] = []
  visit(source, {
    CallExpression({ callee, start }) {
      if (callee.type === 'Identifier') found.push({ name: callee.name, at: start })
    },
  })
  return found
}

describe('screens', () => {
  it('are all on the page of routes, and no other file is', async () => {
    const routed = (await listAddresses()).map(({ file }) => file)
    const screens = sourcesIn(/^src\/modules\/.*\/screens\/[^/]+\.tsx$/).map(({ file }) => file)
    expect([...new Set(routed)].filter((file) => file !== catalogue).sort()).toEqual(screens)
  })

  it('enter: each loader and action says what is attempted, but for five public screens', () => {
    const screens = sources().filter(({ file }) => /\/screens\/[^/]+\.tsx$/.test(file))
    const checked = screens.filter(({ file }) => !publicScreens.includes(file))
    expect(checked.length).toBeGreaterThan(0)
    expect(checked.flatMap(unentered)).toEqual([])
    expect(checked.filter((screen) => !hasLoader(screen)).map(({ file }) => file)).toEqual([])
  })

  it('get their enter from their own module', () => {
    const strange = sourcesIn(/\/screens\/[^/]+\.tsx$/).filter(({ file, imports }) =>
      imports.some(
        ({ names, file: from }) =>
          names.includes('enter') &&
          !(from?.endsWith('/enter.ts') && file.startsWith(from.replace(/enter\.ts$/, ''))),
      ),
    )
    expect(strange.map(({ file }) => file)).toEqual([])
  })

  it('reach the database no other way', () => {
    const ways = /^(asJob|asPerson|begin|beginAsPerson|beginAsSession|withJob|webPool|openPool|reachAs)$/
    const strange = sourcesIn(/\/screens\/[^/]+\.tsx$|\/parts\/[^/]+\.tsx$/).flatMap((source) =>
      callsOf(source)
        .filter(({ name }) => ways.test(name))
        .map(({ name, at }) => `${source.file}:${lineOf(source, at)} calls ${name}`),
    )
    expect(strange).toEqual([])
  })
})
