import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '#database/testing.ts'
import { reachAs } from '#src/platform/database/connections.ts'
import { wordless } from './access-matrix.ts'
import { generateAll } from './all.ts'

const root = path.resolve(import.meta.dirname, '../..')

useDatabase()

describe('the generated files', () => {
  it('are current: run npm run generate and commit what it writes', async () => {
    const generated = await generateAll(reachAs('owner'))
    const stale: string[] = []
    for (const { file, text } of generated)
      if (text !== (await readFile(path.join(root, file), 'utf8').catch(() => ''))) stale.push(file)
    expect(stale).toEqual([])
    expect(generated.length).toBeGreaterThan(3)
  })

  it('say what every power is for: scripts/generated/powers.ts', async () => {
    const page = await readFile(path.join(root, 'docs/access-matrix.md'), 'utf8')
    expect(page.split('\n').filter((line) => line.includes(wordless))).toEqual([])
  })
})
