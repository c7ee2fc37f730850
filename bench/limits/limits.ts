import type { Settings } from '#src/platform/env.ts'
import { ask } from '../ask.ts'
import type { Visitor } from '../measure.ts'
import { benchSettings, type Product, startProduct } from '../product.ts'

/** The two limits of a page, each a server in a process of its own. */
export type Limits = {
  constant: Product
  bare: Product
  /** Where the bare server answers what this visitor asks of the product, with the same bytes. */
  bareVisitor(visitor: Visitor): Promise<Visitor>
  stop(): Promise<void>
}

/** Starts both limits beside a product that runs, the one with constant data on the same database. */
export async function startLimits(settings: Settings): Promise<Limits> {
  const own = await benchSettings(settings.dataDir)
  const constant = await startProduct(own, { script: 'bench/limits/constant.ts' })
  const bare = await startProduct(await benchSettings(settings.dataDir), { script: 'bench/limits/bare.ts' })
  return {
    constant,
    bare,
    async bareVisitor(visitor) {
      const asked = visitor()
      const { pathname, search } = new URL(asked.url)
      await putCopy(bare.url, asked.form === undefined ? 'GET' : 'POST', pathname + search, await ask(asked))
      return () => ({ ...asked, url: bare.url + pathname + search })
    },
    async stop() {
      await bare.stop()
      await constant.stop()
    },
  }
}

/** The visitor's requests, sent to another server. */
export function sentTo(url: string, visitor: Visitor): Visitor {
  return () => {
    const asked = visitor()
    const { pathname, search } = new URL(asked.url)
    return { ...asked, url: url + pathname + search }
  }
}

type Answered = Awaited<ReturnType<typeof ask>>

async function putCopy(url: string, method: string, path: string, answer: Answered): Promise<void> {
  const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, date: ____, ...headers } = answer.headers
  await fetch(url, {
    method: 'PUT',
    headers: { 'x-copy': JSON.stringify({ of: `${method} ${path}`, status: answer.status, headers }) },
    body: new Uint8Array(answer.body),
  })
}
