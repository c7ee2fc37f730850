import { Form, redirect } from 'react-router'
import { Button, ButtonRow, LinkButton, Page } from '#src/ui/index.ts'
import { enter } from '../enter.ts'
import { askToRemoveSample, findSample } from '../sample.ts'
import type { Route } from './+types/remove-sample.ts'

export const meta = () => [{ title: 'Remove the sample story – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'people.see-sample', async ({ db }) => ({ isThere: (await findSample(db)) !== null }))
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'people.remove-sample', async ({ db }) => {
    if (await findSample(db)) await askToRemoveSample(db)
    return redirect('/installation/sample')
  })
}

export default function RemoveSample({ loaderData }: Route.ComponentProps) {
  return (
    <Page
      width="form"
      crumbs={[
        { label: 'Installation', href: '/installation' },
        { label: 'The sample story', href: '/installation/sample' },
        { label: 'Remove' },
      ]}
      heading={loaderData.isThere ? 'Remove the sample story?' : 'There is no sample story to remove'}
      lede={
        loaderData.isThere
          ? 'Its trusts, schools and people go, with all they wrote and what you tried out among them. Whoever looks round as one of them is signed out. Nothing real is touched.'
          : 'It has been removed, or was never loaded.'
      }
    >
      <Form method="post">
        <ButtonRow>
          {loaderData.isThere && <Button kind="danger">Remove it</Button>}
          <LinkButton kind="quiet" to="/installation/sample">
            {loaderData.isThere ? 'Keep it' : 'Back'}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  )
}
