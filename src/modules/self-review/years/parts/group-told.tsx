import { Section } from '#src/ui/index.ts'
import type { SaidThen } from '../said-then.ts'
import { type Reply, replyLists } from '../you-said.ts'
import { GroupSaid } from './group-said.tsx'

type Props = { group: string; reply: Reply; said: SaidThen | null }

/** What a group is told about what came of its answers; it begins with those, for whoever was in it. */
export function GroupTold({ group, reply, said }: Props) {
  return (
    <>
      <p>{reply.opening}</p>
      {said ? (
        <GroupSaid heading={`You said, in ${said.cycle}`} said={said} caption={`${group} in ${said.cycle}`} />
      ) : (
        <p>
          You were not in this group then, so what it said does not show here: its people were told who would
          see it.
        </p>
      )}
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
