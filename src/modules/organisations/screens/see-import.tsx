import { useEffect } from 'react'
import { Form, Link, redirect, useRevalidator } from 'react-router'
import { isId } from '#src/platform/ids.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { notFound } from '#src/platform/refusal.ts'
import { forgetUpload } from '#src/platform/uploads/places.ts'
import { longInstant } from '#src/ui/dates.ts'
import {
  Button,
  ButtonRow,
  Confirmation,
  ErrorSummary,
  LinkButton,
  LiveRegion,
  Notice,
  Page,
  Progress,
  Radios,
  Section,
} from '#src/ui/index.ts'
import { countFigure } from '#src/ui/words.ts'
import { enter } from '../enter.ts'
import { settleForm } from '../forms.ts'
import { FilesTable } from '../parts/files-table.tsx'
import { stepWords } from '../parts/import-words.ts'
import { ProblemsTables } from '../parts/problems-tables.tsx'
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
  useLookingAgain(loaderData.state === 'queued' || loaderData.state === 'running')
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
      <LiveRegion words={heading} every={5000} />
      <State data={loaderData} errors={actionData?.errors} />
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

type Data = Route.ComponentProps['loaderData']
type Errors = { field: string; message: string }[] | undefined

function opening({ state, report, refusedBecause }: Data): { heading: string; lede?: string } {
  switch (state) {
    case 'queued':
      return { heading: 'The import is about to begin', lede: 'It takes a few seconds once it has begun.' }
    case 'running':
      return { heading: 'The files are being imported' }
    case 'waiting':
      return { heading: 'Import the rest without these rows?', lede: report?.because ?? undefined }
    case 'done':
      return { heading: 'The register is imported' }
    case 'refused':
      return { heading: 'The files were not imported', lede: refusedBecause ?? undefined }
    case 'given-up':
      return { heading: 'This import was given up', lede: 'Nothing was imported.' }
  }
}

function State({ data, errors }: { data: Data; errors: Errors }) {
  switch (data.state) {
    case 'queued':
    case 'running':
      return <UnderWay data={data} />
    case 'waiting':
      return <Check data={data} errors={errors} />
    case 'done':
      return <Done data={data} />
    default:
      return <NotDone data={data} />
  }
}

function UnderWay({ data: { id, progress } }: { data: Data }) {
  const { step, done = 0, of = 0 } = progress
  const isReading = step === 'reading'
  return (
    <>
      <Progress
        label={stepWords(progress)}
        done={isReading ? done : step ? 1 : 0}
        of={isReading ? Math.max(of, done) : 1}
        words={
          isReading ? `${done.toLocaleString('en-GB')} of about ${of.toLocaleString('en-GB')} rows` : '…'
        }
      />
      <p>
        This page follows the import by itself. If it does not,{' '}
        <Link to={`/register/imports/${id}`} reloadDocument>
          look again
        </Link>
        . You can leave it: the import goes on.
      </p>
    </>
  )
}

function Check({ data: { report }, errors }: { data: Data; errors: Errors }) {
  const files = report?.files ?? {}
  return (
    <>
      <FilesTable files={files} />
      <ProblemsTables files={files} />
      <Section heading="What should happen?">
        <Form method="post" noValidate>
          <Radios
            name="choice"
            label="These files"
            error={errors?.find(({ field }) => field === 'choice')?.message}
            choices={[
              {
                value: 'import',
                label: 'Import the rows that can be used',
                hint: 'What the others are about stays as it is loaded.',
              },
              { value: 'give-up', label: 'Give this import up', hint: 'Nothing is changed.' },
            ]}
          />
          <ButtonRow>
            <Button>Go on</Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  )
}

function Done({ data: { report } }: { data: Data }) {
  if (!report) return null
  const { register, files, milliseconds } = report
  return (
    <>
      <Confirmation
        happened={`The register now holds ${countFigure(register.openMultiAcademyTrusts, 'open multi-academy trust', 'open multi-academy trusts')} with ${countFigure(register.academies, 'academy', 'academies')}, and ${countFigure(register.openSingleAcademyTrusts, 'trust', 'trusts')} of a single academy.`}
        next={<LinkButton to="/trusts">Find a trust</LinkButton>}
      />
      <FilesTable files={files} />
      <p>It took {(milliseconds / 1000).toFixed(1)} seconds.</p>
      <ProblemsTables files={files} />
    </>
  )
}

function NotDone({ data: { report, state } }: { data: Data }) {
  const files = report?.files ?? {}
  return (
    <>
      {state === 'refused' && <Notice heading="Nothing was changed. The register is as it was." />}
      <FilesTable files={files} />
      <ProblemsTables files={files} />
      <ButtonRow>
        <LinkButton to="/register" kind="primary">
          Choose other files
        </LinkButton>
      </ButtonRow>
    </>
  )
}
