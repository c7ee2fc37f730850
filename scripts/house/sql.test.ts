import { describe, expect, it } from 'vitest'
import { isAfter, moduleOf } from './module-order.ts'
import { isTest, lineOf, sources, sourcesIn, textsIn, visit } from './sources.ts'

const migrations = textsIn('src/modules/*/migrations/*.sql')

/** The schema of each module, and what it makes in it. */
const owners = new Map(
  migrations.flatMap(({ file, text }) =>
    [...text.matchAll(/^create schema (\w+)/gm)].map(([, schema]) => [schema!, moduleOf(file)!] as const),
  ),
)
const tables = new Set(
  migrations.flatMap(({ text }) => [...text.matchAll(/^create table (\w+\.\w+)/gm)].map(([, name]) => name!)),
)

/** The names in a text that have a schema of ours before them: `people.persons`. */
function namedIn(text: string): string[] {
  return [...text.matchAll(/\b([a-z_]+)\.([a-z_]+)\b/g)].map(([name]) => name)
}

const schemaOf = (name: string) => name.split('.')[0]!

describe('SQL', () => {
  it('every module with migrations owns one schema', () => {
    expect([...new Set(migrations.map(({ file }) => moduleOf(file)))].sort()).toEqual(
      [...owners.values()].sort(),
    )
    expect(tables.size).toBeGreaterThan(20)
  })

  it('in a module names its own tables, and of others only the views and functions that they publish', () => {
    const strange = sourcesIn(/^src\/modules\/.*\.ts$/)
      .filter(({ file }) => !isTest(file))
      .flatMap((source) => {
        const found: string[] = []
        const look = (text: string, at: number) => {
          for (const name of namedIn(text))
            if (tables.has(name) && owners.get(schemaOf(name)) !== moduleOf(source.file))
              found.push(`${source.file}:${lineOf(source, at)} names ${name}`)
        }
        visit(source, {
          Literal: ({ value, start }) => {
            if (typeof value === 'string') look(value, start)
          },
          TemplateElement: ({ value, start }) => look(value.raw, start),
        })
        return found
      })
    expect(strange).toEqual([])
  })

  it('in a migration names no module after its own, and the platform’s names no module', () => {
    const strange = [...migrations, ...textsIn('src/platform/migrations/*.sql')].flatMap(({ file, text }) =>
      [...new Set(namedIn(text.replace(/--.*|\/\*[\s\S]*?\*\/|'[^']*'/g, '')).map(schemaOf))]
        .filter((schema) => {
          const [own, other] = [moduleOf(file), owners.get(schema)]
          return other !== undefined && (own === null || isAfter(other, own))
        })
        .map((schema) => `${file} names ${schema}`),
    )
    expect(strange).toEqual([])
  })
})

describe('connections', () => {
  it('are made in few places: everything else is handed a transaction that knows who asks (RLS-03)', () => {
    const makers = /\bnew (?:pg\.)?(?:Pool|Client)\(|\bwebPool\(|\bopenPool\(/
    const may =
      /^src\/platform\/(database|engine|jobs|live|sign-in)\/|^server\/start-web\.ts$|^(database|bench)\//
    const strange = sources().filter(
      ({ file, text }) => !isTest(file) && !may.test(file) && makers.test(text),
    )
    expect(strange.map(({ file }) => file).filter((file) => !file.startsWith('scripts/house/'))).toEqual([])
  })
})
