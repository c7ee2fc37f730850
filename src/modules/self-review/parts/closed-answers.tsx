import { useEffect, useState } from 'react'
import { Button, LinkButton, Section, SummaryList } from '#src/ui/index.ts'
import { capital } from '#src/ui/words.ts'
import type { Mode } from '../anonymity.ts'
import type { Answer, KeptAnswer } from '../answering/answer.ts'
import { forgetDrafts, readDrafts } from '../answering/on-device.ts'
import { wordOf } from '../answering/posted.ts'
import type { LevelWords } from '../middle.ts'
import type { AskedElement } from './answer-field.tsx'

type Props = {
  answers: KeptAnswer[]
  themes: { elements: AskedElement[] }[]
  words: LevelWords
  seatId: string
  mode: Mode
  base: string
  isRevealed: boolean
}

/** What a person finds where they answered, once answering has closed or before it opens. */
export function ClosedAnswers({ answers, themes, words, seatId, mode, base, isRevealed }: Props) {
  const unsaved = useUnsaved(seatId)
  const elements = themes.flatMap((theme) => theme.elements)
  const rows = (list: (Answer & { elementId: string })[]) =>
    elements.flatMap(({ id, title }) => {
      const answer = list.find((one) => one.elementId === id)
      if (!answer) return []
      const word = capital(wordOf(answer, words) ?? 'no level')
      return [{ key: title, value: [word, answer.comment].filter(Boolean).join(': ') }]
    })
  return (
    <>
      {unsaved.answers.length > 0 && (
        <Section
          heading="Typed on this device and not saved"
          lede="Answering closed before these reached us, so they were not counted. Copy what you want to keep."
        >
          <SummaryList rows={[...unsaved.answers.flatMap(roomRow), ...rows(unsaved.answers)]} />
          <Button type="button" kind="quiet" onClick={unsaved.forget}>
            Remove it from this device
          </Button>
        </Section>
      )}
      {isRevealed && (
        <Section heading="What you answered">
          {mode === 'anonymous' ? (
            <p>
              Your answers were counted with those of your group, and the link to you was cut. Nobody can show
              you which were yours.
            </p>
          ) : (
            <SummaryList rows={rows(answers)} />
          )}
          <p>
            <LinkButton to={`${base}/heat-map`}>See what was heard</LinkButton>
          </p>
        </Section>
      )}
    </>
  )
}

/** Who was in the room, where a draft says it. */
function roomRow({ comment, inTheRoom }: Answer) {
  if (inTheRoom === undefined) return []
  return [{ key: 'Who was in the room', value: [inTheRoom, comment].filter(Boolean).join(': ') }]
}

/** What this device still holds for the seat, and the way to forget it; nothing until the page is live. */
function useUnsaved(seatId: string) {
  const [answers, setAnswers] = useState<(Answer & { elementId: string })[]>([])
  useEffect(() => {
    const drafts = Object.entries(readDrafts(window.localStorage, seatId))
    setAnswers(drafts.map(([elementId, draft]) => ({ ...draft, elementId })))
  }, [seatId])
  const forget = () => {
    forgetDrafts(window.localStorage, seatId)
    setAnswers([])
  }
  return { answers, forget }
}
