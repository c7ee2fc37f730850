import { Form, href, redirect } from 'react-router'
import { listMembers } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import { Button, ButtonRow, ErrorSummary, errorFor, Section, TextInput } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { nameContacts } from '../commands.ts'
import { contactsForm } from '../forms.ts'
import { getMySide, headOf } from '../mine.ts'
import { PartnershipPage } from '../parts/partnership-page.tsx'
import { mayNameContacts } from '../policy.ts'
import type { Route } from './+types/name-contacts.ts'

export const meta = () => [{ title: 'Name your contacts – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.name-contacts', async ({ db }) => {
    const { partnership, mine } = await getMySide(db, args.params.partnershipId)
    const verdict = mayNameContacts(partnership, mine)
    const members = await listMembers(db, mine.organisationId)
    const inRole = (role: string) => members.find((member) => member.role === role)
    const officer = inRole('data_protection_officer')
    return {
      partnership: headOf(partnership),
      trust: mine.name,
      because: verdict.ok ? null : verdict.because,
      // Nothing is typed twice: who has the role in the trust already stands there.
      saved: {
        safeguardingName: mine.safeguarding?.name ?? inRole('safeguarding_lead')?.name ?? '',
        safeguardingTelephone: mine.safeguarding?.telephone ?? '',
        dataContactName: mine.dataContact?.name ?? officer?.name ?? '',
        dataContactEmail: mine.dataContact?.email ?? officer?.email ?? '',
      } as Record<string, string>,
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.name-contacts', async ({ db, form }) => {
    const input = form(contactsForm)
    if (!input.ok) return input.errors
    const side = await getMySide(db, args.params.partnershipId)
    demand(mayNameContacts(side.partnership, side.mine))
    const { hasOpened } = await nameContacts(db, side, input.value)
    const back = href('/review/partnerships/:partnershipId', { partnershipId: side.partnership.id })
    return redirect(hasOpened ? `${back}?opened` : `${back}?named`)
  })
}

export default function NameContacts({ loaderData, actionData }: Route.ComponentProps) {
  const { partnership, trust, saved, because } = loaderData
  const { errors, typed } = actionData ?? {}
  const kept = (name: string) => ({
    name,
    defaultValue: String(typed?.[name] ?? saved[name] ?? ''),
    error: errorFor(errors, name),
  })
  return (
    <PartnershipPage
      width="form"
      partnership={partnership}
      here="Contacts"
      heading={`Whom does one turn to at ${trust}?`}
      lede="Both stand by name where people of the two trusts and the associate need them."
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <Section
          heading="Safeguarding lead"
          lede="On every page about a visit: somebody worried about a child tells them now, by telephone."
        >
          <TextInput {...kept('safeguardingName')} label="Name of the safeguarding lead" autoComplete="off" />
          <TextInput
            {...kept('safeguardingTelephone')}
            label="Telephone number of the safeguarding lead"
            hint="One that is answered during school hours, such as 01632 960 118."
            type="tel"
            autoComplete="off"
          />
        </Section>
        <Section
          heading="Data protection contact"
          lede="Named in the data-sharing agreement, for requests and for anything that goes astray."
        >
          <TextInput
            {...kept('dataContactName')}
            label="Name of the data protection contact"
            autoComplete="off"
          />
          <TextInput
            {...kept('dataContactEmail')}
            label="E-mail address of the data protection contact"
            type="email"
            autoComplete="off"
            spellCheck={false}
          />
        </Section>
        <ButtonRow>
          <Button disabledBecause={because}>Save these contacts</Button>
        </ButtonRow>
      </Form>
    </PartnershipPage>
  )
}
