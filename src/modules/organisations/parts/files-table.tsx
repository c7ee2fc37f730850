import { Table } from '#src/ui/index.ts'
import type { ImportReport } from '../register/importing/report.ts'
import { kinds } from '../register/reading/file-kinds.ts'

const labels = { establishments: 'Establishments', groups: 'Groups', links: 'Links' }
const figures = ['read', 'added', 'changed', 'unchanged', 'refused'] as const
const words = {
  read: 'Rows read',
  added: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  refused: 'Cannot be used',
}

/** How many rows of each file were read, and what became of them. */
export function FilesTable({ files }: { files: ImportReport['files'] }) {
  const present = kinds.flatMap((kind) => {
    const file = files[kind]
    return file && file.read > 0 ? [{ kind, file }] : []
  })
  if (present.length === 0) return null
  return (
    <>
      <Table
        caption="What the files have"
        columns={[
          { key: 'file', label: 'File' },
          ...figures.map((figure) => ({ key: figure, label: words[figure], numeric: true })),
        ]}
        rows={present.map(({ kind, file }) => ({
          key: kind,
          cells: [labels[kind], ...figures.map((figure) => file[figure].toLocaleString('en-GB'))],
        }))}
      />
      {(files.links?.absent ?? 0) > 0 && (
        <p>
          {files.links?.absent.toLocaleString('en-GB')} links are in the register and not in the new file:
          those schools have left their group. That they were in it is kept.
        </p>
      )}
    </>
  )
}
