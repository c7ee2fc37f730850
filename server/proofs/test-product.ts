import type { TestProject } from 'vitest/node'
import { type Running, runCommand, setUp, startFresh } from '../../e2e/product.ts'
import { build } from '../../scripts/build.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The product of this run: its address, its folder, and the cookie of its administrator. */
    product: { url: string; dataDir: string; cookie: string }
  }
}

let running: Running | null = null

/** Starts one product for the run, set up and with the sample story, so that its answers can be looked at from outside. */
export async function setup(project: TestProject): Promise<void> {
  await build()
  running = await startFresh()
  const cookie = await setUp(running)
  await runCommand(running.dataDir, 'sample', 'load')
  project.provide('product', { url: running.url, dataDir: running.dataDir, cookie })
}

/** Stops it and removes its folder. */
export async function teardown(): Promise<void> {
  await running?.stop()
}
