import { renderToReadableStream } from 'react-dom/server'
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router'
import { reportFault } from '#src/platform/faults.ts'
import { visitContext } from '#src/platform/web/visit.ts'

/** Renders a whole page into one buffer: waiting for all of it serves a fifth more pages than streaming its pieces. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce } = context.get(visitContext)
  const stream = await renderToReadableStream(
    <ServerRouter context={withItsRoutesAlone(entry)} url={request.url} nonce={nonce} />,
    {
      nonce,
      onError: reportFault,
    },
  )
  await stream.allReady
  headers.set('content-type', 'text/html; charset=utf-8')
  if (status !== 422 && status !== 409) return new Response(stream, { status, headers })
  // The title of a form that was refused, or that two people filled in, says so first, for whoever hears it before the page; `ErrorSummary` keeps it.
  const page = await new Response(stream).text()
  return new Response(page.replace(/<title>(?!Error: )/, '<title>Error: '), { status, headers })
}

/** The routes that this page is made of: the framework prepares each that it is given anew, for every page. */
function withItsRoutesAlone(entry: EntryContext): EntryContext {
  const { routes } = entry.manifest
  const itsOwn = entry.staticHandlerContext.matches.map(({ route: { id } }) => [id, routes[id]])
  return { ...entry, manifest: { ...entry.manifest, routes: Object.fromEntries(itsOwn) } }
}

/** What goes wrong on the server is logged under its reference; a refusal is an answer, not a fault. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) reportFault(error)
}
