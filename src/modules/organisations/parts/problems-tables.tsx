import { Section, Table } from '#src/ui/index.ts'
import type { ImportReport } from '../register/importing/report.ts'
import { fileKinds, kinds } from '../register/reading/file-kinds.ts'

/** The rows that cannot be used, file by file, each with its line and why; all are counted, the first 200 listed. */
export function ProblemsTables({ files }: { files: ImportReport['files'] }) {
  return kinds.map((kind) => {
    const file = files[kind]
    if (!file || file.problems.length === 0) return null
    const [shown, all] = [file.problems.length, file.refused]
    const some = all > shown ? `The first ${shown} of ${all.toLocaleString('en-GB')} rows. ` : ''
    return (
      <Section
        key={kind}
        heading={`Rows of the ${fileKinds[kind].title} that cannot be used`}
        lede={`${some}The line is counted from the top of the file; the names of the columns are line 1.`}
      >
        <Table
          caption={`Rows of the ${fileKinds[kind].title} that cannot be used`}
          captionHidden
          columns={[
            { key: 'line', label: 'Where' },
            { key: 'because', label: 'Why' },
          ]}
          rows={file.problems.map(({ line, because }) => ({
            key: `${line} ${because}`,
            cells: [`Line ${line.toLocaleString('en-GB')}`, because],
          }))}
        />
      </Section>
    )
  })
}
