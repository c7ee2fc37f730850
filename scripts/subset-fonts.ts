/**
 * Cuts the two type families down to what English school text needs and writes them to src/ui/fonts.
 * Run it after raising the version of either family; the same input gives the same bytes.
 *
 * The main files hold Basic Latin, Latin-1, quotes, dashes, bullets and signs, and are preloaded. The
 * extended files hold Welsh letters and the rest of Latin Extended-A (Łukasz, Şahin, Tŷ Gwyn): a browser
 * fetches them only for a page that has such a letter.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'

const source = new URL('../node_modules/@fontsource-variable/', import.meta.url)
const target = new URL('../src/ui/fonts/', import.meta.url)

const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i))

const main = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ŒœŸ–—‘’‚“”„†•…‰‹›€™↑↓−∕`
const extended = `${range(0x100, 0x17f)}ẀẁẂẃẄẅỲỳ`

// Old-style figures, small capitals and swashes are left behind: they double the file and nothing uses them.
const keepFeatures = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum', 'tnum', 'pnum']

// The optical size is pinned between a lede (20 px) and a page heading (44 px): one serif cut serves both.
const serifAxes = { opsz: 30, wght: { min: 400, max: 600 } }
const sansAxes = { wght: { min: 400, max: 700 } }

const serif = 'source-serif-4'
const sans = 'atkinson-hyperlegible-next'

const cuts = [
  { from: `${serif}/files/${serif}-latin-opsz-normal`, to: serif, text: main, axes: serifAxes },
  {
    from: `${serif}/files/${serif}-latin-ext-opsz-normal`,
    to: `${serif}-extended`,
    text: extended,
    axes: serifAxes,
  },
  { from: `${sans}/files/${sans}-latin-wght-normal`, to: sans, text: main, axes: sansAxes },
  { from: `${sans}/files/${sans}-latin-wght-italic`, to: `${sans}-italic`, text: main, axes: { wght: 400 } },
  {
    from: `${sans}/files/${sans}-latin-ext-wght-normal`,
    to: `${sans}-extended`,
    text: extended,
    axes: sansAxes,
  },
]

for (const cut of cuts) {
  const font = await subsetFont(readFileSync(new URL(`${cut.from}.woff2`, source)), cut.text, {
    targetFormat: 'woff2',
    variationAxes: cut.axes,
    keepFeatures,
    noHinting: true,
  })
  writeFileSync(new URL(`${cut.to}.woff2`, target), font)
  console.log(`${cut.to}.woff2 ${(font.length / 1000).toFixed(1)} kB`)
}
for (const family of [serif, sans]) {
  copyFileSync(new URL(`${family}/LICENSE`, source), new URL(`${family}-LICENCE.txt`, target))
}
