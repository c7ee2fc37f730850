import { Section } from '#src/ui/index.ts'
import { type Reply, replyLists } from '../you-said.ts'

/** What a group is told about what came of its answers. */
export function ReplySections({ reply }: { reply: Reply }) {
  return (
    <>
      {replyLists
        .filter(({ field }) => reply[field].length > 0)
        .map(({ field, heading }) => (
          <Section key={field} heading={heading}>
            <ul>
              {reply[field].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Section>
        ))}
    </>
  )
}
