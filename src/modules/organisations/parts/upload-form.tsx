import { Form } from 'react-router'
import { Button, ButtonRow, errorFor, type FieldError, FileInput } from '#src/ui/index.ts'
import { type Kind, kinds } from '../register/reading/file-kinds.ts'
import { mostBytes } from '../register/upload-rules.ts'

const names: Record<Kind, { label: string; hint: string }> = {
  establishments: { label: 'All establishments', hint: 'Usually called edubasealldata and its date' },
  groups: { label: 'All groups', hint: 'Usually called allgroupsdata and its date' },
  links: { label: 'Which establishment is in which group', hint: 'Usually called alllinksdata and its date' },
}

/** Chooses the files of an import; `id` makes one of a form that is sent twice. */
export function UploadForm({ id, errors }: { id: string; errors: FieldError[] | undefined }) {
  return (
    <Form method="post" encType="multipart/form-data" noValidate reloadDocument>
      <input type="hidden" name="id" value={id} />
      {kinds.map((kind) => (
        <FileInput
          key={kind}
          name={kind}
          {...names[kind]}
          accept=".csv,text/csv"
          error={errorFor(errors, kind)}
        />
      ))}
      <p>CSV files as they were downloaded, up to {mostBytes / 1_000_000} MB each.</p>
      <ButtonRow>
        <Button>Import the files</Button>
      </ButtonRow>
    </Form>
  )
}
