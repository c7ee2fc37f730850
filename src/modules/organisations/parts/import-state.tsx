import { Form, Link } from 'react-router'
import {
  Button,
  ButtonRow,
  Confirmation,
  type FieldError,
  LinkButton,
  Progress,
  Radios,
  Section,
  SummaryList,
} from '#src/ui/index.ts'
import type { ImportReport } from '../register/importing/report.ts'
import type { RegisterImport } from '../register/imports.ts'
import { FilesTable } from './files-table.tsx'
import { holdsWords, stepWords } from './import-words.ts'
import { ProblemsTables } from './problems-tables.tsx'

type Data = Pick<RegisterImport, 'id' | 'state' | 'progress' | 'report' | 'refusedBecause'>
type Errors = FieldError[] | undefined

/** What stands above an import, by its state. */
export function opening({ state, report }: Data): { heading: string; lede?: string } {
  switch (state) {
    case 'queued':
      return { heading: 'The import is about to begin', lede: 'It takes a few seconds once it has begun.' }
    case 'running':
      return { heading: 'The files are being imported' }
    case 'waiting':
      return {
        heading: hasBadRows(report)
          ? 'Import the rest without these rows?'
          : 'Import these files all the same?',
        lede: report?.because ?? undefined,
      }
    case 'done':
      return { heading: 'The register is imported' }
    case 'refused':
      return {
        heading: 'The files were not imported',
        lede: 'Nothing was changed. The register is as it was.',
      }
    case 'given-up':
      return { heading: 'This import was given up', lede: 'Nothing was imported.' }
  }
}

function hasBadRows(report: ImportReport | null): boolean {
  return Object.values(report?.files ?? {}).some((file) => file.refused > 0)
}

/** What an import has to show, by its state. */
export function ImportInState({ data, errors }: { data: Data; errors: Errors }) {
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
              hasBadRows(report)
                ? {
                    value: 'import',
                    label: 'Import the rows that can be used',
                    hint: 'What the others are about stays as it is loaded.',
                  }
                : {
                    value: 'import',
                    label: 'Import them',
                    hint: 'I have looked: these are the right files.',
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
        happened={`The register now holds ${holdsWords(register)}`}
        next={
          register.academies > 0 ? (
            <LinkButton to="/trusts">Find a trust</LinkButton>
          ) : (
            <>
              <p>
                Trusts with their schools can be found once all three files are in: establishments, groups and
                links.
              </p>
              <LinkButton to="/register">Import the other files</LinkButton>
            </>
          )
        }
      />
      <FilesTable files={files} />
      <p>It took {(milliseconds / 1000).toFixed(1)} seconds.</p>
      <ProblemsTables files={files} />
    </>
  )
}

function NotDone({ data: { report, refusedBecause } }: { data: Data }) {
  const files = report?.files ?? {}
  return (
    <>
      <Reasons files={files} otherwise={refusedBecause} />
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

type ReasonsProps = { files: ImportReport['files']; otherwise: string | null }

/** Why each file was refused, or why nothing was read at all. */
function Reasons({ files, otherwise }: ReasonsProps) {
  const refused = Object.values(files).filter((file) => file.refusedBecause)
  if (refused.length === 0) return otherwise && <p>{otherwise}</p>
  return (
    <SummaryList rows={refused.map(({ name, refusedBecause }) => ({ key: name, value: refusedBecause }))} />
  )
}
