import { Form, href, Link } from 'react-router'
import { Button, LinkButton, MarginSection } from '#src/ui/index.ts'
import { capital, countWord } from '#src/ui/words.ts'
import type { Problem } from '../drafting/problems.ts'
import type { BegunAs } from '../queries/drafts.ts'

type Props = {
  draft: { id: string; begunAs: BegunAs; isRemoved: boolean }
  problems: Problem[]
  setAside: number
}

/** What comes next for a draft, and what can be looked at beside it. */
export function DraftMargin({ draft, problems, setAside }: Props) {
  const params = { draftId: draft.id }
  if (draft.isRemoved) return null
  return (
    <>
      <MarginSection heading="Your next step">
        {problems.length === 0 ? (
          <>
            <p>Nothing stands in the way.</p>
            <LinkButton to={href('/frameworks/drafts/:draftId/publish', params)}>
              Check and publish
            </LinkButton>
          </>
        ) : (
          <p>
            <a href="#problems">
              {capital(countWord(problems.length, 'thing stands', 'things stand'))} in the way of publishing
            </a>
          </p>
        )}
      </MarginSection>
      <MarginSection heading="Look at it">
        <p>
          <Link to={href('/frameworks/drafts/:draftId/preview', params)}>
            As those who answer will see it
          </Link>
        </p>
        <p>
          <a href={href('/frameworks/drafts/:draftId/framework.case.json', params)} download>
            Download as it stands
          </a>
        </p>
        {draft.begunAs === 'next version' && (
          <p>
            <Link to={href('/frameworks/drafts/:draftId/carries-over', params)}>What carries over</Link>
          </p>
        )}
        {setAside > 0 && (
          <p>
            <Link to={href('/frameworks/drafts/:draftId/brought-in', params)}>
              What the file held and this does not
            </Link>
          </p>
        )}
      </MarginSection>
      <MarginSection heading="Done with it?">
        <Form method="post">
          <Button kind="danger" name="intent" value="remove">
            Remove the draft
          </Button>
        </Form>
      </MarginSection>
    </>
  )
}
