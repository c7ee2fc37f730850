import { href } from 'react-router'
import { ButtonRow, LinkButton } from '#src/ui/index.ts'

type Props = { id: string; mayBegin: boolean; mayCopy: boolean }

/** What one does with a published version, above its long text: answer it, make one's own of it, take it along. */
export function VersionActs({ id, mayBegin, mayCopy }: Props) {
  return (
    <ButtonRow>
      {mayBegin && (
        <LinkButton to={`/know/open?framework=${id}`}>Open a self-review with this framework</LinkButton>
      )}
      {mayCopy && (
        <LinkButton kind="quiet" to={`${href('/frameworks/begin')}?how=copy&from=${id}`}>
          Copy and adapt
        </LinkButton>
      )}
      <a href={href('/frameworks/:versionId/framework.case.json', { versionId: id })} download>
        Download as CASE 1.1 JSON
      </a>
    </ButtonRow>
  )
}
