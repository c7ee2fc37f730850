import { Stages } from '#src/ui/index.ts'

const steps = [
  { key: 'file', label: 'Choose the file' },
  { key: 'columns', label: 'Say what the columns hold' },
  { key: 'check', label: 'Check the rows' },
  { key: 'confirm', label: 'Make the draft' },
] as const

/** Where bringing a spreadsheet in stands. */
export function SheetSteps({ now }: { now: (typeof steps)[number]['key'] }) {
  const at = steps.findIndex(({ key }) => key === now)
  return (
    <Stages
      label="Bringing a spreadsheet in"
      stages={steps.map(({ label }, index) => ({
        ...{
          label,
          state: index < at ? ('done' as const) : index === at ? ('now' as const) : ('later' as const),
        },
      }))}
    />
  )
}
