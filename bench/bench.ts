import { writeFile } from 'node:fs/promises'
import { Command, InvalidArgumentError } from 'commander'
import { followDatabase } from '#server/open-database.ts'
import { disconnect, reachAs } from '#src/platform/database/connections.ts'
import { loadDataset } from './dataset/load-dataset.ts'
import { sayCrashes, sayCrowd, sayDocuments, sayFirstVisit, sayRegister, sayStarts } from './figures.ts'
import { type Limits, sentTo, startLimits } from './limits/limits.ts'
import { type Measured, measure, type Target } from './measure.ts'
import { findPages, type Pages, type PageWord, pageWords } from './pages.ts'
import { prepareAccounts } from './people.ts'
import { benchSettings, type Product, startProduct, withDataFolder } from './product.ts'
import { say, sayTable, seconds } from './table.ts'

const options = new Command('npm run bench --')
  .description('Starts the product on a fresh folder with a dataset, and measures its pages from outside.')
  .option('--trusts <n>', 'how many trusts the dataset has', Number, 100)
  .option('--years <n>', 'how many years of self-reviews each trust has', Number, 3)
  .option('--seconds <n>', 'how long each page is asked for', Number, 3)
  .option('--pages <words>', `which pages, by comma: ${pageWords.join(', ')}`, pagesIn, [...pageWords])
  .option(
    '--connections <numbers>',
    'over how many connections, by comma',
    (text) => text.split(',').map(Number),
    [1, 2, 16],
  )
  .option('--crowd <seconds>', 'also lets 300 people answer one self-review at once for so long', Number)
  .option('--json <file>', 'writes the rows there too')
  .option('--register <folder>', 'a folder with the three files of the national register, to import twice')
  .option('--no-figures', 'measures the pages alone: no first visit, import, crash or start')
  .parse()
  .opts<{
    trusts: number
    years: number
    seconds: number
    pages: PageWord[]
    connections: number[]
    crowd?: number
    json?: string
    register?: string
    figures: boolean
  }>()

const rows = await withDataFolder(async (dataDir) => {
  const settings = await benchSettings(dataDir)
  const product = await startProduct(settings)
  say(`The product was ready after ${seconds(product.startedInMs)}, on an empty folder.`)
  await followDatabase(settings)
  const began = performance.now()
  await loadDataset(reachAs('owner'), options)
  say(
    `${options.trusts} trusts with ${options.years} years each were loaded in ${seconds(performance.now() - began)}.\n`,
  )
  prepareAccounts(settings)
  const limits = await startLimits(settings)
  try {
    const { pages, respond } = await findPages(product.url, Math.max(...options.connections))
    const measured = await measurePages(product, limits, pages)
    if (options.crowd) measured.push(await sayCrowd(product, options.crowd))
    if (options.figures) {
      await sayFirstVisit(respond)
      await sayDocuments(product.url)
      await sayRegister(dataDir, options.register)
    }
    return measured
  } finally {
    await limits.stop()
    await disconnect()
    await product.stop()
  }
})
if (options.json) await writeFile(options.json, `${JSON.stringify(rows, null, 2)}\n`)
if (options.figures) {
  await sayCrashes()
  await sayStarts()
}
process.exit()

function pagesIn(text: string): PageWord[] {
  return text.split(',').map((word) => {
    const known = pageWords.find((one) => one === word)
    if (!known) throw new InvalidArgumentError(`Choose from ${pageWords.join(', ')}.`)
    return known
  })
}

async function measurePages(product: Product, limits: Limits, pages: Pages): Promise<Measured[]> {
  const all: Measured[] = []
  for (const key of options.pages ?? Object.keys(pages)) {
    const page = pages[key]
    if (!page)
      throw new Error(`There is no page called ${key}. Choose from ${Object.keys(pages).join(', ')}.`)
    const measured: Measured[] = []
    for (const connections of options.connections)
      measured.push(await measure(page, connections, options.seconds, product.takePeakMemoryMb))
    measured.push(...(await measureLimits(page, limits)))
    sayTable(measured, all.length === 0)
    all.push(...measured)
  }
  return all
}

/** What nothing could be faster than, over as many connections as were measured at the most. */
async function measureLimits({ page, visitors }: Target, limits: Limits): Promise<Measured[]> {
  const most = Math.max(...options.connections)
  const constant: Target = {
    page: `${page}, from constant data`,
    visitors: async (n) => (await visitors(n)).map((visitor) => sentTo(limits.constant.url, visitor)),
  }
  const bare: Target = {
    page: `${page}, its bytes from a bare server`,
    visitors: async (n) => Promise.all((await visitors(n)).map(limits.bareVisitor)),
  }
  return [
    await measure(constant, most, options.seconds, limits.constant.takePeakMemoryMb),
    await measure(bare, most, options.seconds, limits.bare.takePeakMemoryMb),
  ]
}
