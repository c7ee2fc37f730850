import { listAddresses } from '../../scripts/generated/routes.ts'

/** A key that no row has. */
const nobody = '01900000-0000-7000-8000-000000000000'

/** Every address of the pages with made-up keys, as a document and as the framework's data request, and what is before them. */
export async function listPaths(): Promise<string[]> {
  const urls = (await listAddresses()).map(({ url }) => url.replace(/:\w+\??/g, nobody))
  const data = urls.map((url) => (url === '/' ? '/_root.data' : `${url}.data`))
  return [
    ...urls,
    ...data,
    `/live/${nobody}`,
    '/health/live',
    '/health/ready',
    '/assets/none.js',
    '/nothing/here',
  ]
}
