import { Section, SummaryList } from '#src/ui/index.ts'
import { countFigure } from '#src/ui/words.ts'
import { type Mode, modeWords } from '../anonymity.ts'
import type { Outside } from '../declaring/declare.ts'

type Props = {
  perspectives: {
    id: string
    name: string
    mode: Mode
    invited: number
    onPaper: number
    spreadMayCross: boolean
  }[]
  base: string
  outside: Outside
}

/** Who is asked and how each group speaks, to be checked before answering opens. */
export function CheckBeforeOpening({ perspectives, base, outside }: Props) {
  return (
    <Section heading="Check before you open">
      <SummaryList
        rows={perspectives.map(({ id, name, mode, invited, onPaper, spreadMayCross }) => ({
          key: name,
          value: `${countFigure(invited, 'person', 'people')}${onPaper > 0 ? ` (${onPaper} on paper)` : ''}, ${
            mode === 'anonymous' ? 'anonymously' : modeWords[mode]
          }. ${spreadMayCross && outside === 'partner' ? 'A partner may see the spread.' : 'The spread stays with us.'}`,
          changeHref: `${base}/who/${id}`,
        }))}
      />
    </Section>
  )
}
