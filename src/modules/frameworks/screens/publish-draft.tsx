import { Form, href, redirect } from 'react-router'
import { rolesAt } from '#src/platform/positions.ts'
import { conflict, demand } from '#src/platform/refusal.ts'
import { Button, ButtonRow, LinkButton, Page, Section, SummaryList, VisibleTo } from '#src/ui/index.ts'
import { capital, countFigure } from '#src/ui/words.ts'
import { publishDraft } from '../commands/publish-draft.ts'
import { enter } from '../enter.ts'
import { ProblemList } from '../parts/problem-list.tsx'
import { readersWords } from '../parts/readers.ts'
import { draftHref, draftTrail } from '../parts/trail.ts'
import { mayWrite } from '../policy.ts'
import { readPublishPage } from '../queries/draft-page.ts'
import { findDraft } from '../queries/drafts.ts'
import { findPublished } from '../queries/library.ts'
import type { Route } from './+types/publish-draft.ts'

export const meta = () => [{ title: 'Check and publish – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.publish', ({ db }) => readPublishPage(db, args.params.draftId))
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'frameworks.publish', async ({ db, actor }) => {
    const { draftId } = args.params
    const draft = await findDraft(db, draftId, true)
    // Sent twice: the first made the draft a version.
    if (!draft && (await findPublished(db, draftId)))
      return redirect(href('/frameworks/:versionId', { versionId: draftId }))
    if (!draft || draft.isRemoved) conflict('This draft is not there any more; nothing was published.')
    demand(mayWrite(rolesAt(actor, draft.organisationId)))
    const versionId = await publishDraft(db, actor.membershipId, draft)
    return redirect(`${href('/frameworks/:versionId', { versionId })}?did=published`)
  })
}

export default function PublishDraft({ loaderData }: Route.ComponentProps) {
  const { id, title, facts, problems, left } = loaderData
  return (
    <Page
      width="form"
      crumbs={draftTrail({ id, title }, { label: 'Check and publish' })}
      heading={problems.length > 0 ? 'Not ready to publish yet' : 'Publish this version?'}
      lede={
        problems.length > 0
          ? 'Each of these stands in the way. Mend them, then come back.'
          : 'Once it is published it never changes, not even a comma, because people answer it as it stands. A better wording will be a new version.'
      }
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      {problems.length > 0 ? (
        <ProblemList draftId={id} problems={problems} />
      ) : (
        <>
          <SummaryList
            rows={[
              { key: 'Framework', value: title },
              { key: 'Version', value: facts.version },
              {
                key: 'What is in it',
                value: `${countFigure(facts.themes, 'theme', 'themes')}, ${countFigure(facts.elements, 'element', 'elements')}`,
              },
              { key: 'The four levels, from the weaker end', value: facts.words },
              { key: 'Who will be able to read it', value: capital(readersWords(facts)) },
              { key: 'Licence', value: facts.licence },
              { key: 'Attribution', value: facts.attribution || 'None' },
            ]}
          />
          {left > 0 && (
            <Section heading="What does not carry over">
              <p>
                {countFigure(left, 'element', 'elements')} of the earlier version{' '}
                {left === 1 ? 'has' : 'have'} no later one. What was answered there stays with that version.
              </p>
            </Section>
          )}
          <Form method="post">
            <ButtonRow>
              <Button>Publish version {facts.version}</Button>
              <LinkButton kind="quiet" to={draftHref(id)}>
                Not yet
              </LinkButton>
            </ButtonRow>
          </Form>
        </>
      )}
    </Page>
  )
}
