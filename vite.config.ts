import path from 'node:path'
import { reactRouter } from '@react-router/dev/vite'
import { defineConfig, type Plugin } from 'vite'

/**
 * Leaves `#src/platform/…` out of the server bundle, so that the web bundle and the natively run
 * server share one instance of every pool, context and listener.
 */
const onePlatform: Plugin = {
  name: 'one-platform',
  enforce: 'pre',
  applyToEnvironment: (environment) => environment.name === 'ssr',
  resolveId: (id) => (id.startsWith('#src/platform/') ? { id, external: true } : null),
}

const source = path.join(import.meta.dirname, 'src') + path.sep

/**
 * A module of ours does nothing by being imported. Told so, the bundler leaves out of the browser's script whatever
 * only loaders and actions use, although a screen imports it through a module's one door.
 */
const onlyWhatIsUsed: Plugin = {
  name: 'only-what-is-used',
  applyToEnvironment: (environment) => environment.name === 'client',
  transform: (_, id) => (id.startsWith(source) && /\.ts$/.test(id) ? { moduleSideEffects: false } : null),
}

/** Says the order of the cascade layers (of src/ui/base.css) in every style sheet: any of them may come first. */
const layersInOrder: Plugin = {
  name: 'layers-in-order',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('.module.css') ? `@layer reset, tokens, base, components, print;\n${code}` : null,
}

/** What nearly every page is made of: its frame, its words, the fields of a form, and levels to choose from. */
const ofEveryPage =
  /\/src\/(platform\/live|ui\/([\w-]+\.ts|acts\/button|forms|levels\/level-(choice|question)|lists\/summary-list|page|prose))/

/**
 * A few scripts that many pages share, instead of thirty small files on each: every file costs its headers. What one page
 * alone uses stays with that page, and so do heat maps and documents, which few of them show.
 */
const groups = [
  { name: 'react', test: /node_modules\/(react|react-dom|react-router|scheduler)\// },
  { name: 'ui', test: ofEveryPage, minShareCount: 2 },
  { name: 'overview', test: /\/src\/ui\//, minShareCount: 3 },
  { name: (id: string) => id.match(/\/src\/modules\/([\w-]+)\//)?.[1] ?? null, minShareCount: 8 },
]

export default defineConfig({
  plugins: [onePlatform, layersInOrder, onlyWhatIsUsed, reactRouter()],
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } },
  },
  css: { transformer: 'lightningcss' },
})
