import { data, Form, redirect } from 'react-router'
import { getWhom } from '#src/modules/people/index.ts'
import { rolesAt } from '#src/platform/positions.ts'
import { demand, notFound } from '#src/platform/refusal.ts'
import { Button, ButtonRow, ErrorSummary, FileInput, MarginSection, Page } from '#src/ui/index.ts'
import { receiveFramework } from '../commands/receive-file.ts'
import { enter, enterWithFiles } from '../enter.ts'
import { mostCaseBytes } from '../exchange/case-file.ts'
import { libraryTrail } from '../parts/trail.ts'
import { mayWrite } from '../policy.ts'
import { frameworkUpload, mostFrameworkBytes } from '../receiving/read-framework.ts'
import type { Route } from './+types/bring-framework.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Bring a framework in – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.bring-in', async () => ({
    ...{ mostBytes: mostFrameworkBytes, mostCaseBytes },
  }))
}

export async function action(args: Route.ActionArgs) {
  return enterWithFiles(
    args,
    'frameworks.bring-in',
    frameworkUpload,
    async ({ db, actor, files, content }) => {
      const { organisationId } = await getWhom(db, actor)
      demand(mayWrite(rolesAt(actor, organisationId)))
      if (!organisationId) notFound()
      const whose = { membershipId: actor.membershipId, organisationId }
      const received = await receiveFramework(db, whose, { name: files.file?.name ?? '', found: content })
      if ('to' in received) return redirect(received.to)
      const errors = received.problems.map((message) => ({ field: 'file', message }))
      return data({ errors }, { status: 422 })
    },
  )
}

export default function BringFramework({ loaderData, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors
  return (
    <Page
      crumbs={libraryTrail({ label: 'Bring a framework in' })}
      heading="Which file holds the framework?"
      lede="It becomes a draft that only your writers see. Nothing is published, and you check what we made of it first."
      notice={<ErrorSummary errors={errors} />}
      margin={<WhichFiles />}
    >
      <Form method="post" encType="multipart/form-data" noValidate reloadDocument>
        <FileInput
          name="file"
          label="A framework file"
          hint={`CASE JSON up to ${inMB(loaderData.mostCaseBytes)}; an Excel workbook (.xlsx) or CSV up to ${inMB(loaderData.mostBytes)}.`}
          accept=".json,.xlsx,.csv,application/json,text/csv"
          error={errors?.[0]?.message}
        />
        <ButtonRow>
          <Button>Bring it in</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

const inMB = (bytes: number) => `${bytes / 1_000_000} MB`

function WhichFiles() {
  return (
    <>
      <MarginSection heading="A spreadsheet">
        <p>One row for each element. You check it before anything is made of it, cell by cell.</p>
        <p>
          <a href="/frameworks/template/framework-template.xlsx" download>
            Download a template for Excel
          </a>
        </p>
        <p>
          <a href="/frameworks/template/framework-template.csv" download>
            Download a template as CSV
          </a>
        </p>
      </MarginSection>
      <MarginSection heading="A CASE file">
        <p>
          What many tools for frameworks export: 1EdTech CASE 1.0 or 1.1, as JSON. Themes, strands, elements,
          rubrics, weights and links come with it; what we cannot hold is listed for you.
        </p>
      </MarginSection>
    </>
  )
}
