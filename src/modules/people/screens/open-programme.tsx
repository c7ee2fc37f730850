import { data, Form, redirect } from 'react-router'
import { newId } from '#src/platform/ids.ts'
import { Button, ButtonRow, ErrorSummary, errorFor, Page, Radios, TextInput } from '#src/ui/index.ts'
import { enter } from '../enter.ts'
import { inviteChiefForm, programmeForm } from '../forms.ts'
import { inviteProgrammeLead, makeProgrammeLead, openProgramme } from '../installation.ts'
import type { Route } from './+types/open-programme.ts'

export const meta = () => [{ title: 'Open a programme – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'people.open-programme', async () => ({ id: newId() }))
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'people.open-programme', async ({ db, actor, form }) => {
    const input = form(programmeForm)
    if (!input.ok) return input.errors
    const { id, name } = input.value
    const programme = { id, name }
    const { who, leadName, leadEmail } = input.value
    const lead = inviteChiefForm.safeParse({ name: leadName, email: leadEmail })
    if (who === 'other' && !lead.success) {
      const errors = lead.error.issues.map((issue) => ({
        field: issue.path[0] === 'name' ? 'leadName' : 'leadEmail',
        message: issue.message,
      }))
      return data({ errors, typed: input.value as Record<string, string> }, { status: 422 })
    }
    if (!(await openProgramme(db, programme))) return redirect('/installation')
    if (who === 'other' && lead.success) await inviteProgrammeLead(db, actor, programme.id, lead.data)
    else await makeProgrammeLead(db, actor.personId, programme.id)
    return redirect('/installation')
  })
}

export default function OpenProgramme({ loaderData, actionData }: Route.ComponentProps) {
  const { errors, typed } = actionData ?? {}
  const kept = (name: string) => ({
    name,
    defaultValue: String(typed?.[name] ?? ''),
    error: errorFor(errors, name),
  })
  return (
    <Page
      width="form"
      crumbs={[{ label: 'Installation', href: '/installation' }, { label: 'Open a programme' }]}
      heading="Which programme pairs the trusts?"
      lede="A programme recruits trusts and associates, pairs them and watches the dates. Its lead sees nothing confidential."
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <input type="hidden" name="id" value={loaderData.id} />
        <TextInput {...kept('name')} label="Name of the programme" />
        <Radios
          {...kept('who')}
          label="Who leads it?"
          choices={[
            {
              value: 'me',
              label: 'I do',
              hint: 'You can switch between administrator and programme lead at the top right.',
            },
            { value: 'other', label: 'Somebody else, whom you invite' },
          ]}
        />
        <TextInput {...kept('leadName')} label="Their name (if somebody else)" />
        <TextInput {...kept('leadEmail')} label="Their e-mail address (if somebody else)" type="email" />
        <ButtonRow>
          <Button>Open the programme</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
