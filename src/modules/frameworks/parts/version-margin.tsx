import { href, Link } from 'react-router'
import { LinkButton, MarginSection, Notice } from '#src/ui/index.ts'
import type { Suits } from '../document.ts'
import { askersOf } from '../documents/induction-document.ts'

type Props = {
  id: string
  version: string
  suits: Suits
  mayFollow: boolean
  mayWithdraw: boolean
  withdrawnBecause: string | null
  /** The newest version of the framework that stands, where it is another one. */
  newest: { id: string; version: string } | null
  did: string | null
}

/** What else can be done with a published version: following it, putting its words to other uses, withdrawing it. */
export function VersionMargin({ id, suits, mayFollow, mayWithdraw }: Props) {
  const params = { versionId: id }
  const begin = href('/frameworks/begin')
  return (
    <>
      {mayFollow && (
        <MarginSection heading="A better wording?" isOnScreenOnly>
          <p>This version never changes. The next one begins with everything that is in it.</p>
          <LinkButton kind="quiet" to={`${begin}?how=next&from=${id}`}>
            Begin the next version
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
          <Link to={href('/frameworks/:versionId/questions', params)}>
            Questions for new {askersOf({ suits }).many}
          </Link>
        </p>
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

/** That an address was that of its draft; that a version was just published or withdrawn, or that it is; and that there is a newer one. */
export function VersionNotice({ version, withdrawnBecause, newest, did }: Props) {
  if (withdrawnBecause !== null)
    return (
      <Notice
        kind={did === 'withdrawn' ? 'success' : 'wait'}
        heading={`Version ${version} is withdrawn: nobody begins with it any more`}
      >
        <p>{withdrawnBecause}</p>
        <p>Whoever is answering it goes on, and what was answered stays.</p>
        <Newest newest={newest} />
      </Notice>
    )
  if (did === 'here')
    return (
      <Notice heading="This framework is here already">
        <p>What the file holds is the same, so nothing was brought in.</p>
      </Notice>
    )
  if (did === 'was-draft')
    return (
      <Notice heading="That draft is published: this is the version that it became">
        <p>It never changes. A better wording will be a new version.</p>
        <Newest newest={newest} />
      </Notice>
    )
  if (did !== 'published') {
    if (!newest) return null
    return (
      <Notice heading="This is an earlier version">
        <Newest newest={newest} />
      </Notice>
    )
  }
  return (
    <Notice kind="success" heading={`Version ${version} is published`}>
      <p>A self-review can begin with it from now on.</p>
    </Notice>
  )
}

function Newest({ newest }: Pick<Props, 'newest'>) {
  if (!newest) return null
  const to = href('/frameworks/:versionId', { versionId: newest.id })
  return (
    <p>
      The version that people begin with now is <Link to={to}>version {newest.version}</Link>.
    </p>
  )
}
