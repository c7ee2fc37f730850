import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'src',
  buildDirectory: 'build',
  ssr: true,
  // The whole route manifest travels with the page: no discovery endpoint to protect (RR-05).
  routeDiscovery: { mode: 'initial' },
} satisfies Config
