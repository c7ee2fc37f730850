import { data, Form, redirect } from 'react-router'
import { newId } from '#src/platform/ids.ts'
import { demand } from '#src/platform/refusal.ts'
import {
  Button,
  ButtonRow,
  ErrorSummary,
  errorFor,
  FileInput,
  MarginSection,
  Page,
  Section,
} from '#src/ui/index.ts'
import { enter, enterWithFiles } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { mayLead } from '../../policy.ts'
import { getSelfReview } from '../../queries/self-reviews.ts'
import { bringForm } from '../forms.ts'
import { bringList } from '../lists/commands.ts'
import { listUpload, readList } from '../lists/read-files.ts'
import type { Route } from './+types/bring-list.ts'

export const meta = () => [{ title: 'Invite from a list – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.invite', async ({ db, actor }) => {
    demand(mayLead(actor, args.params.selfReviewId))
    const { id, name } = await getSelfReview(db, args.params.selfReviewId)
    return { id: newId(), selfReview: { id, name } }
  })
}

export async function action(args: Route.ActionArgs) {
  return enterWithFiles(
    args,
    'self-review.invite',
    listUpload,
    async ({ db, actor, form, files, content }) => {
      demand(mayLead(actor, args.params.selfReviewId))
      const selfReview = await getSelfReview(db, args.params.selfReviewId)
      const input = form(bringForm)
      if (!input.ok) return input.errors
      if ('field' in content) return data({ errors: [content] }, { status: 422 })
      const list = readList(content, selfReview.ofSchool)
      const { problems, people } = list.read
      const errors = problems.map(({ at, message }) => ({
        field: '',
        message: at ? `${at}: ${message}` : message,
      }))
      if (people.length === 0 && errors.length === 0 && !list.rows)
        errors.push({ field: '', message: 'The list holds nobody who can be invited.' })
      if (errors.length > 0) return data({ errors }, { status: 422 })
      const names = Object.values(files)
        .map(({ name }) => name)
        .join(', ')
      await bringList(db, actor, selfReview, { id: input.value.id, ...list, files: names })
      const here = `${baseOf(selfReview.id)}/invite/${input.value.id}`
      return redirect(list.rows ? `${here}/columns` : here)
    },
  )
}

export default function BringList({ loaderData, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors
  const file = (name: string, label: string, hint?: string) => (
    <FileInput name={name} label={label} error={errorFor(errors, name)} {...(hint ? { hint } : {})} />
  )
  return (
    <Page
      crumbs={trailTo(loaderData.selfReview, 'From a list', { label: 'Who answers', path: 'who' })}
      heading="Whom do you invite, from a list?"
      lede="You check every row before anybody is invited. The same list brought again changes nothing."
      notice={<ErrorSummary errors={errors} />}
      margin={<WhatIsKept />}
    >
      <Form method="post" encType="multipart/form-data" noValidate reloadDocument>
        <input type="hidden" name="id" value={loaderData.id} />
        <Section heading="A table of people">
          {file(
            'table',
            'A CSV file',
            'One row a person. The first row heads the columns: Name, Email, Perspective and, if you like, Role. With other headings you are asked which column is which.',
          )}
          <p>
            <a href={`${baseOf(loaderData.selfReview.id)}/invite/people-to-invite.csv`} download>
              Download a template with these headings
            </a>
          </p>
        </Section>
        <Section
          heading="Or an export from your management information system"
          lede="OneRoster 1.2 in CSV: the zip file as it was exported, or its three files."
        >
          {file('zip', 'The zip file')}
          {file('users', 'users.csv')}
          {file('roles', 'roles.csv')}
          {file('orgs', 'orgs.csv')}
        </Section>
        <ButtonRow>
          <Button>Read the list</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

function WhatIsKept() {
  return (
    <MarginSection heading="What is kept">
      <p>
        Of an export only members of staff are read. Pupils and guardians are counted while the file is read
        and never stored; the files themselves are removed at once.
      </p>
      <p>The list is kept until you confirm it, two weeks at the most.</p>
    </MarginSection>
  )
}
