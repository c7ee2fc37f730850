import { Form, redirect } from 'react-router'
import { countRegister } from '#src/modules/organisations/index.ts'
import { publicUrl } from '#src/platform/env.ts'
import {
  Button,
  ButtonRow,
  ErrorSummary,
  errorFor,
  LinkButton,
  MarginSection,
  Page,
  Section,
  TaskList,
  TextInput,
} from '#src/ui/index.ts'
import { enter } from '../enter.ts'
import { installationForm } from '../forms.ts'
import { changeRunBy } from '../installation.ts'
import { listProgrammes } from '../programmes.ts'
import { runBy } from '../visible-to.ts'
import type { Route } from './+types/see-installation.ts'

export const meta = () => [{ title: 'Installation – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'people.see-installation', async ({ db }) => ({
    runBy: await runBy(db),
    programmes: await listProgrammes(db),
    openTrusts: (await countRegister(db)).openTrusts,
    hasMail: Boolean(process.env.SMTP_URL),
    isPlain: publicUrl().startsWith('http:') && new URL(publicUrl()).hostname !== 'localhost',
  }))
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'people.change-installation', async ({ db, form }) => {
    const input = form(installationForm)
    if (!input.ok) return input.errors
    await changeRunBy(db, input.value.runBy)
    return redirect('/installation')
  })
}

export default function SeeInstallation({ loaderData, actionData }: Route.ComponentProps) {
  const { programmes, openTrusts, hasMail, isPlain } = loaderData
  return (
    <Page
      heading="Looking after this installation"
      lede="Settings, the national register, mail and the sample. Nothing that trusts write is open to you here."
      notice={<ErrorSummary errors={actionData?.errors} />}
      margin={
        <>
          <MarginSection heading="Mail">
            {hasMail
              ? 'Messages are sent as they are written.'
              : 'There are no SMTP settings, so messages wait in the outbox. Pass their links on yourself, or set SMTP_URL.'}
          </MarginSection>
          {isPlain && (
            <MarginSection heading="Not https">
              Sign-in is not protected on its way, and notes cannot be taken without a connection, until a
              proxy with https stands in front.
            </MarginSection>
          )}
        </>
      }
    >
      <ThingsToDo programmes={programmes} openTrusts={openTrusts} />
      <Section
        heading="Who runs this installation"
        lede="Every page that says who can see it ends with this name, because whoever runs the software could read its database."
      >
        <Form method="post" noValidate>
          <TextInput
            name="runBy"
            label="Run by"
            defaultValue={String(actionData?.typed.runBy ?? loaderData.runBy)}
            error={errorFor(actionData?.errors, 'runBy')}
          />
          <ButtonRow>
            <Button kind="quiet">Save</Button>
            <LinkButton kind="quiet" to="/people">
              Who else is an administrator
            </LinkButton>
          </ButtonRow>
        </Form>
      </Section>
    </Page>
  )
}

type ThingsToDoProps = { programmes: { name: string }[]; openTrusts: number }

function ThingsToDo({ programmes, openTrusts }: ThingsToDoProps) {
  return (
    <Section heading="What there is to do">
      <TaskList
        label="The installation"
        tasks={[
          {
            label: 'Import the national register',
            href: '/register',
            note: openTrusts
              ? `It holds ${openTrusts.toLocaleString('en-GB')} open trusts`
              : 'Every trust and school in England, from the GIAS files',
            status: openTrusts ? 'done' : 'not-yet',
          },
          {
            label: 'Open a programme',
            href: '/installation/programmes/new',
            note: programmes.length
              ? `Open now: ${programmes.map((one) => one.name).join(', ')}`
              : 'A programme pairs trusts; its lead invites them',
            status: programmes.length ? 'done' : 'not-yet',
          },
          {
            label: 'Open the outbox',
            href: '/installation/outbox',
            note: 'Invitations and other messages',
          },
          {
            label: 'Look round the sample story',
            href: '/installation/sample',
            note: 'Six invented trusts; loaded and removed with one click',
          },
          { label: 'Find a trust', href: '/trusts', note: 'Search the register' },
        ]}
      />
    </Section>
  )
}
