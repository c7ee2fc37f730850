import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '#database/testing.ts'
import { importRegister } from './import-register.ts'

useDatabase()

const gias = path.resolve(import.meta.dirname, '../../../../../shared/data/gias')
const real = '/work/shared/data/gias'

describe.skipIf(!existsSync(real) && !existsSync(gias))('the real files', () => {
  it('imports', { timeout: 60_000 }, async () => {
    const files = {
      establishments: { path: `${real}/edubasealldata20231116_31cols.csv` },
      groups: { path: `${real}/allgroupsdata20220718.csv` },
      links: { path: `${real}/alllinksdata20220718.csv` },
    }
    for (let i = 0; i < 2; i++) {
      const report = await importRegister(files)
      console.log(JSON.stringify(report, null, 1), process.memoryUsage.rss() / 1e6)
    }
    expect(1).toBe(1)
  })
})
