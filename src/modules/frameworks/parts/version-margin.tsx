import { href, Link } from 'react-router'
import { LinkButton, MarginSection, Notice } from '#src/ui/index.ts'

type Props = {
  id: string
  version: string
  mayCopy: boolean
  mayFollow: boolean
  mayWithdraw: boolean
  withdrawnBecause: string | null
  did: string | null
}

/** What can be done with a published version: taking it along as a file, making one's own of it, following it. */
export function VersionMargin({ id, mayCopy, mayFollow, mayWithdraw }: Props) {
  const params = { versionId: id }
  const begin = href('/frameworks/begin')
  return (
    <>
      {mayFollow && (
        <MarginSection heading="A better wording?" isOnScreenOnly>
          <p>This version never changes. The next one begins with everything that is in it.</p>
          <LinkButton to={`${begin}?how=next&from=${id}`}>Begin the next version</LinkButton>
        </MarginSection>
      )}
      {mayCopy && (
        <MarginSection heading="Make it your own" isOnScreenOnly>
          <p>A copy begins as a draft that only your writers see.</p>
          <LinkButton kind="quiet" to={`${begin}?how=copy&from=${id}`}>
            Copy and adapt
          </LinkButton>
        </MarginSection>
      )}
      <MarginSection heading="Use its words" isOnScreenOnly>
        <p>
          <Link to={href('/frameworks/:versionId/wording', params)}>
            For a job description or an appraisal objective
          </Link>
        </p>
        <p>
          <Link to={href('/frameworks/:versionId/questions', params)}>Questions for new trustees</Link>
        </p>
      </MarginSection>
      <MarginSection heading="Take it along" isOnScreenOnly>
        <p>
          <a href={href('/frameworks/:versionId/framework.case.json', params)} download>
            Download as CASE 1.1 JSON
          </a>
        </p>
        <p>A file that other products for frameworks can read, and another Critical Friend.</p>
      </MarginSection>
      {mayWithdraw && (
        <MarginSection heading="Out of use?" isOnScreenOnly>
          <p>
            <Link to={href('/frameworks/:versionId/withdraw', params)}>Withdraw this version</Link>
          </p>
        </MarginSection>
      )}
    </>
  )
}

/** That a version was just published or withdrawn, or that it is. */
export function VersionNotice({ version, withdrawnBecause, did }: Props) {
  if (withdrawnBecause !== null)
    return (
      <Notice
        kind={did === 'withdrawn' ? 'success' : 'wait'}
        heading={`Version ${version} is withdrawn: nobody begins with it any more`}
      >
        <p>{withdrawnBecause}</p>
        <p>Whoever is answering it goes on, and what was answered stays.</p>
      </Notice>
    )
  if (did === 'here')
    return (
      <Notice heading="This framework is here already">
        <p>What the file holds is the same, so nothing was brought in.</p>
      </Notice>
    )
  if (did !== 'published') return null
  return (
    <Notice kind="success" heading={`Version ${version} is published`}>
      <p>A self-review can begin with it from now on.</p>
    </Notice>
  )
}
