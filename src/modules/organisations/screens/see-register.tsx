import { data, redirect } from 'react-router'
import { newId } from '#src/platform/ids.ts'
import { londonDay, longInstant } from '#src/ui/dates.ts'
import { ErrorSummary, MarginSection, Page, Section } from '#src/ui/index.ts'
import { enter, enterWithFiles } from '../enter.ts'
import { importForm } from '../forms.ts'
import { holdsWords } from '../parts/import-words.ts'
import { ImportsTable } from '../parts/imports-table.tsx'
import { LoadedFacts } from '../parts/loaded-facts.tsx'
import { UploadForm } from '../parts/upload-form.tsx'
import { countRegister } from '../register/counts.ts'
import { listImports, listLastLoaded } from '../register/imports.ts'
import { receiveImport } from '../register/receive-import.ts'
import { uploadLimits } from '../register/upload-rules.ts'
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
  return enterWithFiles(
    args,
    'organisations.import-register',
    uploadLimits,
    async ({ db, actor, form, files }) => {
      const input = form(importForm)
      if (!input.ok) return input.errors
      const { id } = input.value
      const { errors } = await receiveImport(db, actor.membershipId, { id, files })
      return errors.length > 0 ? data({ errors }, { status: 422 }) : redirect(`/register/imports/${id}`)
    },
  )
}

export default function SeeRegister({ loaderData, actionData }: Route.ComponentProps) {
  const { counts, loaded, imports, id } = loaderData
  const isEmpty = counts.establishments + counts.groups === 0
  const errors = actionData?.errors
  return (
    <Page
      crumbs={[{ label: 'Installation', href: '/installation' }, { label: 'The national register' }]}
      heading="What does the register hold?"
      lede={
        isEmpty ? 'Nothing yet. Three files bring in every school and trust in England.' : holdsWords(counts)
      }
      notice={<ErrorSummary errors={errors} />}
      margin={<WhereFrom />}
    >
      {!isEmpty && <LoadedFacts counts={counts} loaded={loaded} />}
      <Section
        heading={isEmpty ? 'Import the register' : 'Import newer files'}
        lede="All that you choose are imported together, or none is. An import changes facts about schools and trusts, never who has access to what."
      >
        <UploadForm id={id} errors={errors} />
      </Section>
      <Section heading="Earlier imports">
        <ImportsTable imports={imports} />
      </Section>
    </Page>
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
