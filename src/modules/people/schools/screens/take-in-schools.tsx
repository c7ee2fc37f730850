import { data, Form, redirect } from 'react-router'
import {
  Button,
  ButtonRow,
  ErrorSummary,
  errorFor,
  LinkButton,
  Page,
  Section,
  TextInput,
} from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { getWhom } from '../../queries.ts'
import { headsForm } from '../forms.ts'
import { listOurSchools } from '../our-schools.ts'
import { likelyHeads, takeInSchools } from '../take-in.ts'
import type { Route } from './+types/take-in-schools.ts'

export const meta = () => [{ title: 'Take schools in – Critical Friend' }]

const mostAtOnce = 100

/** The schools that the address names, each once. */
function urnsIn(url: string): number[] {
  const asked = new URL(url).searchParams.getAll('urn').filter((urn) => /^\d{1,9}$/.test(urn))
  return [...new Set(asked.map(Number))].slice(0, mostAtOnce)
}

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'people.take-in-schools', async ({ db, actor }) => {
    const { organisationId, organisation } = await getWhom(db, actor)
    const urns = urnsIn(args.request.url)
    const schools = (await listOurSchools(db, organisationId!)).filter(({ urn }) => urns.includes(urn))
    if (schools.length === 0) throw redirect('/schools?choose')
    const likely = await likelyHeads(db, organisationId!, schools)
    return {
      trust: organisation ?? '',
      schools: schools.map(({ urn, name, because }) => ({
        ...{ urn, name, because },
        likely: likely.get(urn) ?? null,
      })),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'people.take-in-schools', async ({ db, actor, form, typed }) => {
    const { organisationId } = await getWhom(db, actor)
    // A school that stands in the way has no fields on the page that was sent back, and is left out.
    const urns = urnsIn(args.request.url).filter((urn) => `name-${urn}` in typed)
    if (urns.length === 0) return redirect('/schools?choose')
    const input = form(headsForm(urns))
    if (!input.ok) return input.errors
    const posted = input.value as Record<string, string>
    const heads = urns.map((urn) => ({ urn, name: posted[`name-${urn}`]!, email: posted[`email-${urn}`]! }))
    const refusals = await takeInSchools(db, actor, organisationId!, heads)
    if (refusals.size === 0) return redirect(`/schools?invited=${urns.length}`)
    const errors = [...refusals].map(([urn, message]) => ({ field: `school-${urn}`, message }))
    return data({ errors, typed: posted as Record<string, string | string[]> }, { status: 409 })
  })
}

export default function TakeInSchools({ loaderData, actionData }: Route.ComponentProps) {
  const { schools, trust } = loaderData
  const { errors, typed } = actionData ?? {}
  const standing = schools.map((school) => ({
    ...school,
    because: errorFor(errors, `school-${school.urn}`) ?? school.because,
  }))
  const isOne = schools.length === 1
  return (
    <Page
      width="form"
      crumbs={[{ label: 'Our schools', href: '/schools' }, { label: 'Take in' }]}
      heading={isOne ? `Who leads ${schools[0]!.name}?` : 'Who leads these schools?'}
      lede={`You invite one person into ${isOne ? 'it' : 'each'}, the headteacher. Once they have joined, only the school decides who else belongs to it, and ${trust} sees what it shares.`}
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        {standing.map((school) => (
          <HeadFields key={school.urn} school={school} typed={typed} errors={errors} />
        ))}
        <ButtonRow>
          {standing.some(({ because }) => !because) && (
            <Button>{isOne ? 'Send the invitation' : 'Send the invitations'}</Button>
          )}
          <LinkButton kind="quiet" to="/schools">
            Back to our schools
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  )
}

type FieldsProps = {
  school: Route.ComponentProps['loaderData']['schools'][number]
  typed: Record<string, string | string[]> | undefined
  errors: { field: string; message: string }[] | undefined
}

/** One school: who leads it; or why it cannot be taken in. */
function HeadFields({ school: { urn, name, because, likely }, typed, errors }: FieldsProps) {
  const kept = (part: 'name' | 'email') => ({
    name: `${part}-${urn}`,
    defaultValue: String(typed?.[`${part}-${urn}`] ?? likely?.[part] ?? ''),
    error: errorFor(errors, `${part}-${urn}`),
  })
  return (
    <Section heading={name} id={`school-${urn}`}>
      {because ? (
        <p>{because}</p>
      ) : (
        <>
          <TextInput
            {...kept('name')}
            label="Name of the headteacher"
            hint={likely ? 'From your own people. Change it if somebody else leads the school.' : undefined}
            autoComplete="off"
          />
          <TextInput {...kept('email')} label="E-mail address" type="email" autoComplete="off" />
        </>
      )}
    </Section>
  )
}
