import { describe, expect, it } from 'vitest'
import { isAfter, moduleOf, moduleOrder } from './module-order.ts'
import { type Import, isTest, reachableFrom, type Source, sources, sourcesIn } from './sources.ts'

function breaches(files: Source[], isBreach: (wanted: Import, from: Source) => boolean): string[] {
  return files.flatMap((from) =>
    from.imports
      .filter((wanted) => isBreach(wanted, from))
      .map(({ asked }) => `${from.file} imports ${asked}`),
  )
}

describe('modules', () => {
  it('all have their place in the order', () => {
    const present = new Set(sources().map(({ file }) => moduleOf(file)))
    expect([...present].filter((name) => name && !moduleOrder.includes(name))).toEqual([])
  })

  it('import only modules before them', () => {
    const isRight = ({ file }: Import, from: Source) => {
      const [own, other] = [moduleOf(from.file), file && moduleOf(file)]
      return own !== null && !!other && isAfter(other, own)
    }
    expect(breaches(sourcesIn(/^src\/modules\//), isRight)).toEqual([])
  })

  it('are entered by their index.ts alone, but by tests from outside and by the sample story', () => {
    const isByWindow = ({ file }: Import, from: Source) => {
      const other = file && moduleOf(file)
      const isLookingIn = isTest(from.file) && moduleOf(from.file) === null
      // The sample story stands where screens stand: its people act by the modules' own commands.
      const isSample = from.file.startsWith('database/seed/')
      if (!other || other === moduleOf(from.file) || isLookingIn || isSample) return false
      // The two lists that are made of a piece of each module.
      if (from.file === 'src/routes.ts') return file !== `src/modules/${other}/routes.ts`
      if (from.file === 'server/jobs.ts') return file !== `src/modules/${other}/jobs.ts`
      return file !== `src/modules/${other}/index.ts`
    }
    expect(breaches(sources(), isByWindow)).toEqual([])
  })
})

describe('the layers', () => {
  it('ui knows neither a module nor the platform', () => {
    expect(
      breaches(sourcesIn(/^src\/ui\//), ({ file }) => /^src\/(modules|platform)\//.test(file ?? '')),
    ).toEqual([])
  })

  it('platform knows no module', () => {
    expect(breaches(sourcesIn(/^src\/platform\//), ({ file }) => /^src\/modules\//.test(file ?? ''))).toEqual(
      [],
    )
  })

  it('screens and parts hold no SQL', () => {
    const isDatabase = ({ asked, isType }: Import) => !isType && /^(kysely|pg)$/.test(asked)
    expect(breaches(sourcesIn(/^src\/modules\/.*\.tsx$/), isDatabase)).toEqual([])
  })

  it('rules, policies and forms know neither React, Kysely nor the platform', () => {
    const known = new Map(sources().map((source) => [source.file, source]))
    const isImpure = ({ asked, file, isType }: Import) =>
      !isType &&
      (/^(react|react-dom|react-router|kysely|pg)$/.test(asked) || /^src\/platform\/|\.tsx$/.test(file ?? ''))
    const isPure = (file: string) => !known.get(file)?.imports.some(isImpure)
    // A file that has tests of its own, none of them on a database, is a rule whatever it is called.
    const rules = sourcesIn(/^src\/modules\/.*\.ts$/).filter(
      ({ file }) =>
        /\/(rules|policy|forms)\.ts$/.test(file) ||
        (!isTest(file) && known.has(file.replace(/\.ts$/, '.test.ts')) && isPure(file)),
    )
    const impure = rules.flatMap(({ file }) => {
      const through = [...reachableFrom(file)].find((reached) => !isPure(reached))
      return through ? [`${file} reaches ${through}`] : []
    })
    expect(impure).toEqual([])
  })

  it('what takes apart a file that somebody sent is reached by no page, and by no process that serves or works', () => {
    const started = sourcesIn(/^src\/modules\/.*\/screens\/[^/]+\.tsx$|^server\/(main|worker|cli)\.ts$/)
    const takesApart = /^src\/platform\/spreadsheets\/(csv-file|read-workbook|xlsx|zip)\.ts$/
    expect(sourcesIn(takesApart)).toHaveLength(4)
    const reached = started.flatMap(({ file }) =>
      [...reachableFrom(file)].filter((to) => takesApart.test(to)).map((to) => `${file} reaches ${to}`),
    )
    expect(reached).toEqual([])
  })

  it('nothing that Node runs natively reaches a .tsx', () => {
    const started = sourcesIn(/^server\/(main|worker|cli)\.ts$|^bench\/bench\.ts$|^scripts\/[^/]+\.ts$/)
    const reached = started.flatMap(({ file }) =>
      [...reachableFrom(file)].map((to) => `${file} reaches ${to}`),
    )
    expect(reached.filter((sentence) => sentence.endsWith('.tsx'))).toEqual([])
  })
})

describe('cycles', () => {
  it('there is none', () => {
    const wanted = new Map(
      sources().map(({ file, imports }) => [file, imports.filter(({ isType }) => !isType)]),
    )
    const done = new Set<string>()
    const found: string[] = []
    const walk = (file: string, path: string[]) => {
      if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '))
      if (path.includes(file) || done.has(file)) return
      for (const next of wanted.get(file) ?? []) if (next.file) walk(next.file, [...path, file])
      done.add(file)
    }
    for (const file of wanted.keys()) walk(file, [])
    expect(found).toEqual([])
  })
})
