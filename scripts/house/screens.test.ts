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

/** Whether a screen shows a page without loading it: anybody at all would be shown it. */
function isUnguarded({ exports }: Source): boolean {
  const names = exports.flatMap(({ entries }) =>
    entries.map(({ exportName }) => exportName.name ?? exportName.kind),
  )
  return names.includes('Default') && !names.includes('loader')
}

const isWayIn = (name: string) => name === 'enter' || name === 'enterWithFiles'

type Part = { name: string; start: number; end: number; parameters: number; isExported: boolean }

/** The functions at the top of a file. */
function partsOf({ program }: Source): Part[] {
  return program.body.flatMap((statement) => {
    const isExported = statement.type === 'ExportNamedDeclaration'
    const declared = isExported ? statement.declaration : statement
    const { start, end } = statement
    if (declared?.type === 'FunctionDeclaration')
      return [{ name: declared.id?.name ?? '', start, end, parameters: declared.params.length, isExported }]
    if (declared?.type !== 'VariableDeclaration') return []
    return declared.declarations.map(({ id }) => ({
      name: id.type === 'Identifier' ? id.name : '',
      start,
      end,
      parameters: 1,
      isExported,
    }))
  })
}

/**
 * The loaders and actions of a screen that do not go through `enter`, by themselves or by a function of the same file.
 * One that takes nothing cannot know who asks, and so can only redirect.
 */
function unentered(source: Source): string[] {
  const calls = callsOf(source)
  const parts = partsOf(source)
  const callsIn = ({ start, end }: Part) => calls.filter(({ at }) => at > start && at < end)
  const entering = parts
    .filter((part) => callsIn(part).some(({ name }) => isWayIn(name)))
    .map(({ name }) => name)
  return parts
    .filter(({ name, isExported }) => isExported && (name === 'loader' || name === 'action'))
    .filter(({ parameters }) => parameters > 0)
    .filter((part) => !callsIn(part).some(({ name }) => isWayIn(name) || entering.includes(name)))
    .map(({ start }) => `${source.file}:${lineOf(source, start)}`)
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
    expect(checked.filter(isUnguarded).map(({ file }) => file)).toEqual([])
  })

  it('get their enter from their own module', () => {
    // A file beside a module's enter.ts may pass it on, together with what every screen of that place begins with.
    const passesOn = sources()
      .filter(({ imports }) => imports.some(({ isPassedOn, names }) => isPassedOn && names.some(isWayIn)))
      .map(({ file }) => file)
    const doors = [
      ...sources()
        .map(({ file }) => file)
        .filter((file) => file.endsWith('/enter.ts')),
      ...passesOn,
    ]
    const strange = sourcesIn(/\/screens\/[^/]+\.tsx$/).filter(({ file, imports }) =>
      imports.some(
        ({ names, file: from }) =>
          names.some(isWayIn) &&
          !(from && doors.includes(from) && file.startsWith(from.slice(0, from.lastIndexOf('/') + 1))),
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
