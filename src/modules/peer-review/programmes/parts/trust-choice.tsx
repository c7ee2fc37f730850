import { Hint, Radios, Select } from '#src/ui/index.ts'
import { mayBeProposed } from '../policy.ts'
import type { TakenIn } from '../queries.ts'

type TrustChoiceProps = {
  name: string
  label: string
  hint?: string
  error?: string
  defaultValue?: string
  trusts: TakenIn[]
}

const fewEnough = 8

/** Chooses one trust of the programme; those that nobody could answer for stand there too, with the reason. */
export function TrustChoice({ trusts, ...field }: TrustChoiceProps) {
  const choices = trusts.map((trust) => {
    const verdict = mayBeProposed(trust)
    return { value: trust.id, label: trust.name, ...(verdict.ok ? {} : { disabledBecause: verdict.because }) }
  })
  if (choices.length <= fewEnough) return <Radios {...field} choices={choices} />
  return (
    <Select
      {...field}
      empty="Choose a trust"
      options={choices.filter((one) => !('disabledBecause' in one))}
    />
  )
}

/** Where there are too many trusts to show each with its reason: those that cannot be chosen yet, below the fields. */
export function NotYetProposable({ trusts }: { trusts: TakenIn[] }) {
  const notYet = trusts.flatMap((trust) => {
    const verdict = mayBeProposed(trust)
    return verdict.ok ? [] : [{ id: trust.id, words: `${trust.name}: ${verdict.because}` }]
  })
  if (trusts.length <= fewEnough || notYet.length === 0) return null
  return (
    <details>
      <summary>Trusts that cannot be proposed yet</summary>
      <ul>
        {notYet.map(({ id, words }) => (
          <li key={id}>
            <Hint>{words}</Hint>
          </li>
        ))}
      </ul>
    </details>
  )
}
