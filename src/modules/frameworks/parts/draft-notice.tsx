import { Form, href, Link } from 'react-router'
import { Button, Notice } from '#src/ui/index.ts'

type Props = {
  draft: { id: string; isRemoved: boolean }
  did: string | null
  what: string | null
  bin: { key: string; title: string }[]
}

/** What was just done with a draft, and how to undo it. */
export function DraftNotice({ draft, did, what, bin }: Props) {
  if (draft.isRemoved)
    return (
      <Notice heading="This draft is removed. It stays here for thirty days.">
        <Form method="post">
          <Button kind="quiet" name="intent" value="restore">
            Put it back
          </Button>
        </Form>
      </Notice>
    )
  if (did === 'meanwhile')
    return (
      <Notice heading="The draft had changed before that arrived, so nothing was moved">
        <p>Below is how it stands now.</p>
      </Notice>
    )
  if (did === 'here')
    return (
      <Notice heading="You brought this file in before">
        <p>This is the draft that it became. Nothing was brought in twice.</p>
      </Notice>
    )
  if (did === 'loosened')
    return (
      <Notice heading="It is saved, and is related now to what it said the same as">
        <p>
          Its wording is another since. Answers of two years or frameworks are compared where elements say the
          same: if it still does, say so under{' '}
          <Link
            to={href('/frameworks/drafts/:draftId/elements/:elementId/links', {
              draftId: draft.id,
              elementId: what ?? '',
            })}
          >
            its links
          </Link>
          .
        </p>
      </Notice>
    )
  const taken = did === 'taken-out' ? bin.find(({ key }) => key === what) : undefined
  if (taken)
    return (
      <Notice kind="success" heading={`“${taken.title}” is taken out`}>
        <Form method="post">
          <input type="hidden" name="key" value={taken.key} />
          <Button kind="quiet" name="intent" value="put-back">
            Put it back
          </Button>
        </Form>
      </Notice>
    )
  return null
}
