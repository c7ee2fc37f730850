import { href, Link } from 'react-router'
import { longDay } from '#src/ui/dates.ts'
import { LinkButton, MarginSection, Notice } from '#src/ui/index.ts'
import { capital, countWord } from '#src/ui/words.ts'
import { baseOf } from '../../parts/trail.ts'
import type { SelfReview } from '../../queries/self-reviews.ts'
import type { MarginFacts } from '../margin-facts.ts'

type Props = Pick<SelfReview, 'id' | 'state' | 'answersBy' | 'frameworkVersionId'> &
  Omit<MarginFacts, 'withdrawn'>

/** What stands beside the steps of a self-review: its day, its leaders, its framework, its years. */
export function SelfReviewMargin({
  id,
  state,
  answersBy,
  frameworkVersionId,
  leaders,
  newer,
  askedBefore,
  givesUp,
}: Props) {
  return (
    <>
      {answersBy && state !== 'revealed' && (
        <MarginSection heading="Answers by">
          <p>{longDay(answersBy)}</p>
        </MarginSection>
      )}
      {leaders.length > 0 && (
        <MarginSection heading="Who leads it">
          <ul>
            {leaders.map((leader) => (
              <li key={leader}>{leader}</li>
            ))}
          </ul>
        </MarginSection>
      )}
      {askedBefore > 0 && (
        <MarginSection heading="Who was asked last time">
          <p>
            {capital(countWord(askedBefore, 'person of last time has', 'people of last time have'))} no place
            yet.
          </p>
          <LinkButton kind="quiet" to={`${baseOf(id)}/ask-again`}>
            Ask them again
          </LinkButton>
        </MarginSection>
      )}
      <Years id={id} state={state} leads={leaders.length > 0} />
      {newer && (
        <MarginSection heading="A newer version">
          <p>Version {newer.version} of the framework is there.</p>
          <LinkButton kind="quiet" to={`${baseOf(id)}/move`}>
            See what would change
          </LinkButton>
        </MarginSection>
      )}
      <MarginSection heading="What it asks">
        <LinkButton kind="quiet" to={href('/frameworks/:versionId', { versionId: frameworkVersionId })}>
          Read the framework
        </LinkButton>
      </MarginSection>
      {givesUp && <GiveUp id={id} />}
    </>
  )
}

function GiveUp({ id }: { id: string }) {
  return (
    <MarginSection heading="If it leads nowhere">
      <p>A self-review that nobody will finish need not stand open.</p>
      <LinkButton kind="quiet" to={`${baseOf(id)}/give-up`}>
        Give it up
      </LinkButton>
    </MarginSection>
  )
}

/** The ways from one cycle to the others. */
function Years({ id, state, leads }: Pick<SelfReview, 'id' | 'state'> & { leads: boolean }) {
  return (
    <MarginSection heading="The years">
      <ul>
        {state === 'revealed' && (
          <li>
            <Link to={`${baseOf(id)}/years`}>What has changed</Link>
          </li>
        )}
        <li>
          <Link to={`${baseOf(id)}/you-said`}>You said, we did</Link>
        </li>
        {leads && (
          <li>
            <Link to={`${baseOf(id)}/yearly`}>Year after year</Link>
          </li>
        )}
      </ul>
    </MarginSection>
  )
}

type WithdrawnProps = { id: string; withdrawn: NonNullable<MarginFacts['withdrawn']> }

/** Tells the leaders that the version they are on was withdrawn, why, and what they can do. */
export function WithdrawnVersion({ id, withdrawn: { version, because, words, moves } }: WithdrawnProps) {
  return (
    <Notice kind="wait" heading={`Version ${version} of the framework has been withdrawn`}>
      <p>The reason that was given: “{because}”</p>
      {words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {moves && (
        <p>
          <Link to={`${baseOf(id)}/move`}>See what would change</Link>
        </p>
      )}
    </Notice>
  )
}
