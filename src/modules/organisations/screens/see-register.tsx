import { data, Form, Link, redirect } from 'react-router'
import { newId } from '#src/platform/ids.ts'
import { forgetAll } from '#src/platform/uploads/receive.ts'
import { londonDay, longDay, longInstant } from '#src/ui/dates.ts'
import {
  Button,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  errorFor,
  FileInput,
  MarginSection,
  Page,
  Section,
  SummaryList,
  Table,
} from '#src/ui/index.ts'
import { countFigure } from '#src/ui/words.ts'
import { enter, enterWithFiles } from '../enter.ts'
import { importForm } from '../forms.ts'
import { stateWords } from '../parts/import-words.ts'
import { countRegister } from '../register/counts.ts'
import { queueImport } from '../register/import-commands.ts'
import { type ImportFile, listImports, listLastLoaded } from '../register/imports.ts'
import { dayOfFile } from '../register/reading/file-day.ts'
import { type Kind, kinds } from '../register/reading/file-kinds.ts'
import { checkUploads, mostBytes } from '../register/upload-rules.ts'
import type { Route } from './+types/see-register.ts'

export const meta: Route.MetaFunction = () => [{ title: 'The national register – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'organisations.see-register', async ({ db }) => {
    const imports = await listImports(db)
    const loaded = await listLastLoaded(db)
    return {
      id: newId(),
      counts: await countRegister(db),
      loaded: loaded.map(({ importedAt, ...rest }) => ({ ...rest, importedOn: londonDay(importedAt) })),
      imports: imports.map(({ id, state, files, createdAt }) => ({
        id,
        state,
        names: files.map(({ name }) => name).join(', '),
        started: longInstant(createdAt),
      })),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  const limits = { fields: kinds, mostBytes }
  return enterWithFiles(args, 'organisations.import-register', limits, async ({ db, actor, form, files }) => {
    const input = form(importForm)
    const errors = [...(input.ok ? [] : input.errors.data.errors), ...checkUploads(files)]
    if (!input.ok || errors.length > 0) {
      await forgetAll(files)
      return data({ errors }, { status: 422 })
    }
    const isNew = await queueImport(db, actor.membershipId, {
      id: input.value.id,
      files: asImportFiles(files),
    })
    if (!isNew) await forgetAll(files)
    return redirect(`/register/imports/${input.value.id}`)
  })
}

function asImportFiles(files: Record<string, { id: string; name: string; size: number }>): ImportFile[] {
  return kinds.flatMap((kind) => {
    const file = files[kind]
    return file ? [{ kind, id: file.id, name: file.name, size: file.size, day: dayOfFile(file.name) }] : []
  })
}

const names: Record<Kind, { label: string; hint: string }> = {
  establishments: { label: 'All establishments', hint: 'Usually called edubasealldata and its date' },
  groups: { label: 'All groups', hint: 'Usually called allgroupsdata and its date' },
  links: { label: 'Which establishment is in which group', hint: 'Usually called alllinksdata and its date' },
}

export default function SeeRegister({ loaderData, actionData }: Route.ComponentProps) {
  const { counts, imports } = loaderData
  const isEmpty = counts.establishments + counts.groups === 0
  return (
    <Page
      crumbs={[{ label: 'Installation', href: '/installation' }, { label: 'The national register' }]}
      heading="What does the register hold?"
      lede={
        isEmpty
          ? 'Nothing yet. Three files bring in every school and trust in England.'
          : `${countFigure(counts.openMultiAcademyTrusts, 'open multi-academy trust', 'open multi-academy trusts')} with ${countFigure(counts.academies, 'academy', 'academies')}, and ${countFigure(counts.openSingleAcademyTrusts, 'trust', 'trusts')} of a single academy.`
      }
      notice={<ErrorSummary errors={actionData?.errors} />}
      margin={<WhereFrom />}
    >
      {!isEmpty && <Loaded {...loaderData} />}
      <Section
        heading={isEmpty ? 'Import the register' : 'Import newer files'}
        lede="All that you choose are imported together, or none is. An import changes facts about schools and trusts, never who has access to what."
      >
        <Form method="post" encType="multipart/form-data" noValidate reloadDocument>
          <input type="hidden" name="id" value={loaderData.id} />
          {kinds.map((kind) => (
            <FileInput
              key={kind}
              name={kind}
              {...names[kind]}
              accept=".csv,text/csv"
              error={errorFor(actionData?.errors, kind)}
            />
          ))}
          <p>CSV files as they were downloaded, up to {mostBytes / 1_000_000} MB each.</p>
          <ButtonRow>
            <Button>Import the files</Button>
          </ButtonRow>
        </Form>
      </Section>
      <Section heading="Earlier imports">
        {imports.length === 0 ? (
          <EmptyState heading="No import yet">
            <p>Each import will be listed here with what it changed.</p>
          </EmptyState>
        ) : (
          <Table
            caption="Earlier imports"
            captionHidden
            columns={[
              { key: 'started', label: 'Started' },
              { key: 'files', label: 'Files' },
              { key: 'state', label: 'How it went' },
            ]}
            rows={imports.map((one) => ({
              key: one.id,
              cells: [
                <Link key="started" to={`/register/imports/${one.id}`}>
                  {one.started}
                </Link>,
                one.names,
                stateWords[one.state],
              ],
            }))}
          />
        )}
      </Section>
    </Page>
  )
}

type Data = Route.ComponentProps['loaderData']

function Loaded({ counts, loaded }: Data) {
  const from = (kind: Kind) => {
    const last = loaded.find((one) => one.kind === kind)
    if (!last) return ''
    return last.day
      ? `, from the file of ${longDay(last.day)}`
      : `, from ${last.name}, imported on ${longDay(last.importedOn)}`
  }
  return (
    <Section heading="What is loaded" beside={<Link to="/trusts">Find a trust</Link>}>
      <SummaryList
        rows={[
          {
            key: 'Establishments',
            value: `${counts.establishments.toLocaleString('en-GB')}, of which ${counts.openEstablishments.toLocaleString('en-GB')} are open${from('establishments')}`,
          },
          {
            key: 'Groups',
            value: `${counts.groups.toLocaleString('en-GB')}, of which ${counts.openTrusts.toLocaleString('en-GB')} are open trusts${from('groups')}`,
          },
          { key: 'Links', value: `${counts.links.toLocaleString('en-GB')}${from('links')}` },
        ]}
      />
    </Section>
  )
}

function WhereFrom() {
  return (
    <MarginSection heading="Where the files come from">
      <p>
        The Department for Education publishes them every day in{' '}
        <a href="https://get-information-schools.service.gov.uk/Downloads">Get Information about Schools</a>,
        under Downloads: all establishment data, all group records, all group links.
      </p>
      <p>Unpack them if they come as a ZIP file, and do not save them from a spreadsheet.</p>
    </MarginSection>
  )
}
