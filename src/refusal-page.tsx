import { Form, useLocation, useRouteLoaderData } from 'react-router'
import type { Refusal } from '#src/platform/refusal.ts'
import { Button, LinkButton, Page, Section, SummaryList } from '#src/ui/index.ts'
import type { loader } from './root.tsx'

const headings: Record<number, string> = {
  401: 'You are signed out',
  403: 'This is not open to you',
  404: 'There is nothing here',
  409: 'Somebody was quicker',
  413: 'This is too large',
}

/** What a person reads instead of the page: what happened, what to do, and what they had typed. */
export function RefusalPage({ status, data }: { status: number; data: unknown }) {
  const { pathname } = useLocation()
  const refusal = isRefusal(data) ? data : null
  const because =
    refusal?.because ??
    (status === 404 ? 'There is nothing at this address, or it is not shared with you.' : fault)
  const typed = Object.entries(refusal?.typed ?? {}).filter(([name, value]) => isWorthKeeping(name, value))
  const heading = headingOf(status, pathname)
  const others = useRouteLoaderData<typeof loader>('root')?.whom?.others ?? []
  return (
    <Page width="form" heading={heading} lede={because}>
      <title>{`${heading} – Critical Friend`}</title>
      {typed.length > 0 && (
        <Section heading="What you typed" lede="Nothing was saved. Copy what you want to keep.">
          <SummaryList
            rows={typed.map(([name, value]) => ({
              key: name.replaceAll(/[-_]/g, ' '),
              value: [value].flat().join(', '),
            }))}
          />
        </Section>
      )}
      {(status === 403 || status === 404) && others.length > 0 && <InAnotherRole roles={others} />}
      <p>
        {status === 401 ? (
          <LinkButton to="/sign-in">Sign in</LinkButton>
        ) : pathname === '/' ? (
          <LinkButton kind="quiet" to="/account">
            Your account
          </LinkButton>
        ) : (
          <LinkButton kind="quiet" to="/">
            Go to Today
          </LinkButton>
        )}
      </p>
    </Page>
  )
}

type Role = { membershipId: string; role: string; organisation: string }

/** A message leads to what it speaks of, and its reader may act in another role by then. */
function InAnotherRole({ roles }: { roles: readonly Role[] }) {
  const { pathname, search } = useLocation()
  return (
    <Section heading="You hold other roles" lede="It may be open to you in one of them.">
      {roles.map(({ membershipId, role, organisation }) => (
        <Form key={membershipId} method="post" action="/account/act-as" reloadDocument>
          <input type="hidden" name="membershipId" value={membershipId} />
          <input type="hidden" name="to" value={pathname + search} />
          <Button kind="quiet">
            Open it as {role}, {organisation}
          </Button>
        </Form>
      ))}
    </Section>
  )
}

/** Today is open to everybody who belongs somewhere: whoever is refused there belongs nowhere at present. */
function headingOf(status: number, pathname: string): string {
  if (status === 403 && pathname === '/') return 'You have no place here at present'
  return headings[status] ?? 'Something went wrong'
}

/** What stands instead of a page that could not be fetched. Nothing that was typed into a form that saves itself is lost. */
export function NoConnectionPage() {
  const { pathname, search } = useLocation()
  return (
    <Page
      width="form"
      heading="No connection"
      lede="This page could not be fetched. What you wrote in answers and notes is kept on this device."
    >
      <title>No connection – Critical Friend</title>
      <p>
        <LinkButton to={`${pathname}${search}`} reloadDocument>
          Try again
        </LinkButton>
      </p>
    </Page>
  )
}

const fault =
  'That is our fault, not yours. It has been logged. Go back and try again; what you typed is still in the form.'

function isRefusal(data: unknown): data is Refusal {
  return typeof data === 'object' && data !== null && 'because' in data
}

/** Keys and choices mean nothing to a person; sentences do. Passwords are never shown again. */
function isWorthKeeping(name: string, value: string | string[]): boolean {
  const text = [value].flat().join('')
  return text.length > 0 && !/password|version|^id$|intent/i.test(name) && !/^[0-9a-f-]{36}$/.test(text)
}
