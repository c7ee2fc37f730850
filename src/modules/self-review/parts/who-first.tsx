import { LinkButton, Section } from '#src/ui/index.ts'
import { capital, countWord } from '#src/ui/words.ts'
import type { SelfReviewState } from '../gates.ts'
import { NotAnswered, type NotAnsweredProps } from '../reminding/parts/not-answered.tsx'

type Props = NotAnsweredProps & { base: string; state: SelfReviewState; askedBefore: number }

/** What comes first on the page of who answers: people of last time to ask again, and whom to remind. */
export function WhoFirst({ base, state, askedBefore, ...toRemind }: Props) {
  const { lede, act } = state === 'setting up' ? togetherStill : oneByOne
  const people = capital(countWord(askedBefore, 'person of last time has', 'people of last time have'))
  return (
    <>
      {askedBefore > 0 && (
        <Section heading="Who was asked last time" lede={`${people} ${lede}`}>
          <LinkButton kind="quiet" to={`${base}/ask-again`}>
            {act}
          </LinkButton>
        </Section>
      )}
      {state === 'answering' && <NotAnswered {...toRemind} />}
    </>
  )
}

const togetherStill = {
  lede: 'no place yet. You choose whom to ask, in the group they answered in.',
  act: 'Ask them again',
}

/** Once answering has opened nobody is asked again together: it would change what the others were told. */
const oneByOne = {
  lede: 'no place this time. You can still invite them, one by one.',
  act: 'See who they are',
}
