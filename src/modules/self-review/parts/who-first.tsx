import { LinkButton, Section } from '#src/ui/index.ts'
import { capital, countWord } from '#src/ui/words.ts'
import type { SelfReviewState } from '../gates.ts'
import { NotAnswered, type NotAnsweredProps } from '../reminding/parts/not-answered.tsx'

type Props = NotAnsweredProps & { base: string; state: SelfReviewState; askedBefore: number }

/** What comes first on the page of who answers: people of last time to ask again, and whom to remind. */
export function WhoFirst({ base, state, askedBefore, ...toRemind }: Props) {
  return (
    <>
      {askedBefore > 0 && (
        <Section
          heading="Who was asked last time"
          lede={`${capital(countWord(askedBefore, 'person of last time has', 'people of last time have'))} no place yet. You choose whom to ask, in the group they answered in.`}
        >
          <LinkButton kind="quiet" to={`${base}/ask-again`}>
            Ask them again
          </LinkButton>
        </Section>
      )}
      {state === 'answering' && <NotAnswered {...toRemind} />}
    </>
  )
}
