import { Section, SummaryList } from '#src/ui/index.ts'
import { andList, capital, countWord } from '#src/ui/words.ts'
import { modeWords } from '../../anonymity.ts'
import type { CountedNow } from '../../queries/perspectives.ts'

type Props = {
  counted: CountedNow[]
  /** How many people have still to confirm what was carried over, a sentence a group. */
  toConfirm: string[]
  /** The groups of which nothing would show. */
  silent: string[]
}

/** What leaders read before they reveal: who has answered, and what happens. */
export function BeforeReveal({ counted, toConfirm, silent }: Props) {
  return (
    <>
      <Section heading="Who has answered">
        <SummaryList rows={counted.map(asRow)} />
      </Section>
      {toConfirm.length > 0 && (
        <Section
          heading="What is still to be confirmed"
          lede="Answers that were carried over to the newer version count, confirmed or not."
        >
          <ul>
            {toConfirm.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section heading="What happens, once and for all">
        <ul>
          <li>
            Answering closes. Whoever has not finished cannot answer any more; of anonymous answers only
            finished ones count, the others are deleted.
          </li>
          <li>
            The leaders see the heat map, and the comments as each group was told. Everybody who is asked sees
            their own group’s, also those who have not answered.
          </li>
          <li>Of anonymous answers, the link to each person is cut. Nobody can restore it.</li>
          <li>Where fewer than three answered anonymously, nothing shows and nothing is kept.</li>
          <li>Everybody in the self-review gets a message that the answers are in.</li>
        </ul>
        {silent.length > 0 && (
          <p>
            <strong>Nothing would show of {andList(silent)}</strong>: too few have answered so far.
          </p>
        )}
      </Section>
    </>
  )
}

function asRow({ name, mode, answered, invited, unfinished, toJoin, sheetsOut }: CountedNow) {
  const way = mode === 'anonymous' ? 'anonymously' : modeWords[mode]
  const said = (count: number, one: string, several: string) =>
    count > 0 ? countWord(count, one, several) : ''
  const isEmpty = invited === 0 && toJoin > 0
  const parts = [
    `${isEmpty ? 'Nobody yet' : `${answered} of ${invited}`}, ${way}`,
    said(unfinished, 'of them has not finished, and counts', 'of them have not finished, and count'),
    said(sheetsOut, 'sheet of paper is not typed in', 'sheets of paper are not typed in'),
    isEmpty
      ? said(toJoin, 'was invited and has not joined', 'were invited and have not joined')
      : said(toJoin, 'more was invited and has not joined', 'more were invited and have not joined'),
  ]
  return { key: name, value: parts.filter(Boolean).join('; ') }
}

/** What opens the page: who has answered so far, and that it cannot be undone. */
export function revealLede(answered: number, waiting: number, toJoin: number): string {
  if (waiting + toJoin === 0) return 'Everybody has answered. This cannot be undone.'
  const have = answered === 0 ? 'Nobody has' : countWord(answered, 'person has', 'people have')
  const others = waiting === 0 ? ', all who joined' : ` and ${countWord(waiting, 'has', 'have')} not`
  const also =
    toJoin > 0 ? ` ${capital(countWord(toJoin, 'more was', 'more were'))} invited and never joined.` : ''
  return `${capital(have)} answered${answered + waiting === 0 ? '' : others}.${also} This cannot be undone.`
}
