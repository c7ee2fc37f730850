import type { FormEvent, ReactNode } from 'react'
import {
  Form,
  isRouteErrorResponse,
  Links,
  type LinksFunction,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from 'react-router'
import { getWhom, roleWord, runBy } from '#src/modules/people/index.ts'
import { whoIsIn } from '#src/platform/enter.ts'
import { visitContext } from '#src/platform/web/visit.ts'
import '#src/ui/base.css'
import { fontPreloads } from '#src/ui/fonts/preload.ts'
import icon from '#src/ui/icon.svg'
import { Button, Frame, OfflineNotice, useUnsaved } from '#src/ui/index.ts'
import type { Route } from './+types/root.ts'
import { navigationFor } from './navigation.ts'
import { NoConnectionPage, RefusalPage } from './refusal-page.tsx'
import { isAnythingUnsent } from './unsent.ts'

export const links: LinksFunction = () => [
  ...fontPreloads,
  { rel: 'icon', href: icon, type: 'image/svg+xml' },
]

/** Who is signed in, for the frame round every page; a stranger gets the frame without a person. */
export async function loader(args: Route.LoaderArgs) {
  const { nonce, waitingToken } = args.context.get(visitContext)
  const here = await whoIsIn(args)
  if (!here) return { nonce, whom: null, runBy: null, nav: [], looksRound: false }
  const known = await getWhom(here.db, here.actor)
  const whom = { ...known, others: known.others.map((one) => ({ ...one, role: roleWord(one.role) })) }
  const looksRound = whom.isSample && waitingToken !== null
  return { nonce, whom, runBy: await runBy(here.db), nav: navigationFor(here.actor), looksRound }
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useRouteLoaderData<typeof loader>('root')?.nonce
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <Surround>{children}</Surround>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

/** Whether an address belongs to a part of the navigation; the library of frameworks and a trust's schools are reached from Know. */
function isIn(part: string, pathname: string): boolean {
  return pathname.startsWith(part) || (part === '/know' && /^\/(frameworks|schools)/.test(pathname))
}

function Surround({ children }: { children: ReactNode }) {
  const known = useRouteLoaderData<typeof loader>('root')
  const { pathname } = useLocation()
  const whom = known?.whom
  // The design system's page shows a frame of its own.
  const ownsFrame = useMatches().some(
    ({ handle }) => (handle as { ownsFrame?: boolean } | undefined)?.ownsFrame,
  )
  if (ownsFrame) return children
  if (!whom) return <Frame>{children}</Frame>
  const nav = known.nav.map((item) => ({
    ...item,
    current: item.href === '/' ? pathname === '/' : isIn(item.href, pathname),
  }))
  return (
    <Frame
      nav={nav}
      person={{
        name: whom.name,
        organisation: whom.organisation ?? undefined,
        menu: <PersonMenuItems whom={whom} />,
      }}
      banner={whom.isSample && <SampleBanner name={known.looksRound ? whom.name : null} />}
      footer={<p>{known.runBy} runs this installation.</p>}
    >
      {children}
    </Frame>
  )
}

/** What stands above every page of the sample; with a name, the way back for whoever looks round as its person. */
function SampleBanner({ name }: { name: string | null }) {
  const words = 'Sample: invented people, trusts and schools.'
  if (!name) return words
  return (
    <Form method="post" action="/installation/sample/leave" reloadDocument>
      {words} You look round as {name}. <Button kind="words">Come back to yourself</Button>
    </Form>
  )
}

function PersonMenuItems({ whom }: { whom: NonNullable<Route.ComponentProps['loaderData']['whom']> }) {
  return (
    <>
      <a href="/account">Your account</a>
      <a href="/people">People</a>
      {whom.others.map((other) => (
        <Form key={other.membershipId} method="post" action="/account/act-as" reloadDocument>
          <input type="hidden" name="membershipId" value={other.membershipId} />
          <button type="submit">
            Act as {other.role}, {other.organisation}
          </button>
        </Form>
      ))}
      <Form method="post" action="/sign-out" reloadDocument onSubmit={askFirst}>
        <button type="submit">Sign out</button>
      </Form>
    </>
  )
}

/** Signing out empties the browser, so whoever has words that wait on the device is asked first. */
function askFirst(event: FormEvent) {
  if (!isAnythingUnsent()) return
  event.preventDefault()
  window.location.assign('/sign-out?unsent')
}

export default function Root() {
  useUnsaved()
  return (
    <>
      <Outlet />
      <OfflineNotice />
    </>
  )
}

/** A refusal says its reason and keeps what was typed; a lost connection is named; a fault says only that it happened. */
export function ErrorBoundary() {
  const error = useRouteError()
  // What a browser's fetch throws where it gets no answer. Our own code throws it nowhere else.
  if (
    typeof window !== 'undefined' &&
    error instanceof TypeError &&
    /fetch|network|load failed/i.test(error.message)
  )
    return <NoConnectionPage />
  if (isRouteErrorResponse(error)) return <RefusalPage status={error.status} data={error.data} />
  return <RefusalPage status={500} data={null} />
}
