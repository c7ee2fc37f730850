import { useEffect } from 'react'
import { redirect, useRevalidator } from 'react-router'
import { isId } from '#src/platform/ids.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { notFound } from '#src/platform/refusal.ts'
import { forgetUpload } from '#src/platform/uploads/places.ts'
import { longInstant } from '#src/ui/dates.ts'
import { ErrorSummary, LiveRegion, Page } from '#src/ui/index.ts'
import { enter } from '../enter.ts'
import { settleForm } from '../forms.ts'
import { ImportInState, opening } from '../parts/import-state.tsx'
import { installationId } from '../queries.ts'
import { confirmImport, giveUpImport } from '../register/import-commands.ts'
import { getImport } from '../register/imports.ts'
import type { Route } from './+types/see-import.ts'

export const meta: Route.MetaFunction = () => [{ title: 'An import of the register – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'organisations.see-register', async ({ db }) => {
    if (!isId(args.params.importId)) notFound()
    const { createdAt, finishedAt, ...found } = await getImport(db, args.params.importId)
    return { ...found, started: longInstant(createdAt), installation: await installationId(db) }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'organisations.import-register', async ({ db, form }) => {
    const id = args.params.importId
    if (!isId(id)) notFound()
    const input = form(settleForm)
    if (!input.ok) return input.errors
    if (input.value.choice === 'import') await confirmImport(db, id)
    else for (const file of await giveUpImport(db, id)) if (file.id) await forgetUpload(file.id)
    return redirect(`/register/imports/${id}`)
  })
}

export default function SeeImport({ loaderData, actionData }: Route.ComponentProps) {
  useLive(loaderData.installation)
  const isUnderWay = loaderData.state === 'queued' || loaderData.state === 'running'
  useLookingAgain(isUnderWay)
  const { heading, lede } = opening(loaderData)
  return (
    <Page
      crumbs={[
        { label: 'Installation', href: '/installation' },
        { label: 'The national register', href: '/register' },
        { label: 'An import' },
      ]}
      kicker={`Started ${loaderData.started}`}
      heading={heading}
      lede={lede}
      notice={actionData?.errors && <ErrorSummary errors={actionData.errors} />}
    >
      {/* What has become of it is said at once: words that wait their turn would go on saying that it begins. */}
      <LiveRegion words={heading} every={isUnderWay ? 5000 : 0} />
      <ImportInState data={loaderData} errors={actionData?.errors} />
    </Page>
  )
}

const between = 4000

/** Looks again every four seconds while an import runs, for those whose network holds live updates back. */
function useLookingAgain(isUnderWay: boolean): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setInterval(() => void revalidate(), between)
    return () => clearInterval(timer)
  }, [isUnderWay, revalidate])
}
