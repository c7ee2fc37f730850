import { runCommand, setUp, startFresh } from './product.ts'

/** Starts one product for all journeys, set up and with the sample story; the first run starts one of its own. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const running = await startFresh()
  await setUp(running)
  await runCommand(running.dataDir, 'sample', 'load')
  process.env.E2E_URL = running.url
  process.env.E2E_DATA_DIR = running.dataDir
  return running.stop
}
