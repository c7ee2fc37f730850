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

export default defineConfig({
  plugins: [onePlatform, reactRouter()],
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  css: { transformer: 'lightningcss' },
})
