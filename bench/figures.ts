import { crash } from './crash.ts'
import { measureCrowd } from './crowd.ts'
import { measureDocuments } from './documents.ts'
import { measureFirstVisit } from './first-visit.ts'
import type { Measured } from './measure.ts'
import type { Product } from './product.ts'
import { measureImports } from './register.ts'
import { measureStarts } from './start.ts'
import { say, sayTable, seconds } from './table.ts'

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** The first visit to the page of answers, in a browser that has never been there. */
export async function sayFirstVisit({ url, cookie }: { url: string; cookie: string }): Promise<void> {
  const visit = await measureFirstVisit(url, cookie)
  if (!visit) return say('\nFirst visit to the respond page: not measured, there is no Chromium here.')
  const { page, script, style, font, requests, otherHosts } = visit
  say(`\nFirst visit to the respond page: ${kB(visit.total)} in ${requests} requests`)
  say(`  page ${kB(page)}, script ${kB(script)}, style ${kB(style)}, fonts ${kB(font)}`)
  say(`  other hosts asked: ${otherHosts.join(', ') || 'none'}`)
}

/** 300 people answering one self-review at once. @returns the row of the table. */
export async function sayCrowd(product: Product, forSeconds: number): Promise<Measured> {
  const { row, saves, errors, told } = await measureCrowd(product, forSeconds)
  sayTable([row], false)
  say(
    `  ${saves.toLocaleString('en-GB')} saves in ${forSeconds} s, one every two seconds of each: ${errors.length} errors; pages were told ${told} times to load again`,
  )
  for (const error of errors.slice(0, 5)) say(`    ${error.slice(0, 200)}`)
  return row
}

/** The files of an agreed self-review, asked for over HTTP. */
export async function sayDocuments(url: string): Promise<void> {
  say('\nFiles of an agreed self-review: the first time, and the slowest of five after it')
  for (const { file, firstMs, laterMs, bytes } of await measureDocuments(url))
    say(`  ${file}: ${Math.round(firstMs)} ms, ${Math.round(laterMs)} ms; ${kB(bytes)}`)
}

/** The national register, imported twice from the files of a folder. */
export async function sayRegister(dataDir: string, folder: string | undefined): Promise<void> {
  const imports = folder ? await measureImports(dataDir, folder) : null
  if (!imports)
    return say('\nImport of the register: not measured; name the folder of its files by --register.')
  for (const [index, { rows, seconds, peakMemoryMb, touched }] of imports.entries())
    say(
      `${index === 0 ? '\nImport of the register' : 'The same again'}: ${rows.toLocaleString('en-GB')} rows in ${seconds.toFixed(1)} s, ${peakMemoryMb} MB, ${touched.toLocaleString('en-GB')} rows added or changed`,
    )
}

/** Five times every process killed at once in the middle of writes, and once the web process alone. */
export async function sayCrashes(): Promise<void> {
  say('\nKilled with -9 in the middle of writes:')
  await crash([...Array(5).fill('every process'), 'the web process alone'], (round) => {
    const { victims, acknowledged, lost, readyInMs, orphans } = round
    say(
      `  ${victims}: ${acknowledged} writes acknowledged, ${lost.length} lost, ready again in ${seconds(readyInMs)}, ${orphans.length} orphans`,
    )
    for (const what of [...lost, ...orphans]) say(`    ${what}`)
  })
}

/** `npm start` in a fresh clone, and there again. */
export async function sayStarts(): Promise<void> {
  const { firstMs, secondMs } = await measureStarts()
  say(`\nnpm start to ready: ${seconds(firstMs)} in a fresh clone, ${seconds(secondMs)} the second time`)
}
