import { data, redirect } from 'react-router'
import { contrastOf } from '#src/ui/contrast.ts'
import { londonDay, longDay } from '#src/ui/dates.ts'
import { ErrorSummary, MarginSection, Notice, Page, Section } from '#src/ui/index.ts'
import { enter, enterWithFiles } from '../../enter.ts'
import { ratioWords } from '../colour.ts'
import { letterheadForm } from '../forms.ts'
import { usualWords } from '../logo.ts'
import { ColourForm } from '../parts/colour-form.tsx'
import { LetterheadPreview } from '../parts/letterhead-preview.tsx'
import { LogoForm } from '../parts/logo-form.tsx'
import { asShown, findLetterheadFacts, getOwnOrganisation } from '../queries.ts'
import { receiveChange } from '../receive-change.ts'
import { logoUpload } from '../receive-logo.ts'
import type { Route } from './+types/set-letterhead.ts'

export const meta = () => [{ title: 'How our documents look – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'organisations.set-letterhead', async ({ db, actor }) => {
    const { id, name, kind } = await getOwnOrganisation(db, actor)
    const facts = await findLetterheadFacts(db, id)
    const own = facts?.organisationId === id ? facts : null
    const colour = own?.colour ?? ''
    return {
      ...{ name, kind, colour, hasLogo: own?.logo !== undefined && own.logo !== null },
      words: own?.logo?.words ?? usualWords(name),
      ratio: colour ? ratioWords(contrastOf(colour, '#ffffff')) : null,
      letterhead: facts && asShown(facts),
      isOfTrust: facts !== null && own === null,
      setOn: own && longDay(londonDay(own.setAt)),
      done: new URL(args.request.url).searchParams.get('done'),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enterWithFiles(
    args,
    'organisations.set-letterhead',
    logoUpload,
    async ({ db, actor, form, typed, content }) => {
      const input = form(letterheadForm)
      if (!input.ok) return input.errors
      const { id: organisationId } = await getOwnOrganisation(db, actor)
      const facts = await findLetterheadFacts(db, organisationId)
      const own = facts?.organisationId === organisationId ? facts : null
      const of = { organisationId, membershipId: actor.membershipId }
      const { errors, instead } = await receiveChange(db, of, { ...input.value, received: content, own })
      if (errors.length > 0) return data({ errors, typed, instead }, { status: 422 })
      return redirect(`/letterhead?done=${input.value.intent}`)
    },
  )
}

const news: Record<string, string> = {
  'set-logo': 'Your logo is on your documents',
  'remove-logo': 'The logo is off your documents',
  'set-colour': 'Headings have your colour',
  'remove-colour': 'Headings have the colours of Critical Friend again',
}

export default function SetLetterhead({ loaderData, actionData }: Route.ComponentProps) {
  const { name, kind, hasLogo, colour, done } = loaderData
  const errors = actionData?.errors
  const typed = (field: string, otherwise: string) => String(actionData?.typed[field] ?? otherwise)
  const instead = actionData && 'instead' in actionData ? actionData.instead : null
  return (
    <Page
      crumbs={[{ label: 'People', href: '/people' }, { label: 'How our documents look' }]}
      heading="How do our documents look?"
      lede={`What the people of ${name} take away as Word or PDF, or print, carries your logo at its head, and your colour in its headings.`}
      notice={errors ? <ErrorSummary errors={errors} /> : <Done heading={done ? news[done] : undefined} />}
      margin={<Beside {...loaderData} />}
    >
      <LetterheadPreview
        organisation={name}
        subtitle={kind === 'programme' ? 'Questions to ask' : 'For the board: what we agreed'}
        letterhead={loaderData.letterhead}
      />
      <Section heading="Our logo">
        <LogoForm hasLogo={hasLogo} words={typed('words', loaderData.words)} errors={errors} />
      </Section>
      <Section heading="Our colour">
        <ColourForm
          was={colour}
          typed={typed('colour', colour.toUpperCase())}
          ratio={loaderData.ratio}
          instead={typeof instead === 'string' ? instead : null}
          errors={errors}
        />
      </Section>
    </Page>
  )
}

function Done({ heading }: { heading: string | undefined }) {
  return (
    heading && (
      <Notice kind="success" heading={heading}>
        From now on, in every document that is made. Those that somebody has taken away stay as they are.
      </Notice>
    )
  )
}

function Beside({ kind, isOfTrust, setOn }: Route.ComponentProps['loaderData']) {
  return (
    <>
      <MarginSection heading="Who sees this">
        <p>Whoever reads a document of yours: your people, and those to whom they give it.</p>
        <p>What you disclose to a partner is read here, without your logo and in the usual colours.</p>
      </MarginSection>
      {kind === 'trust' && (
        <MarginSection heading="Your schools">
          <p>A school of yours that takes part and has no look of its own uses this one.</p>
        </MarginSection>
      )}
      {isOfTrust && (
        <MarginSection heading="Your trust’s look">
          <p>
            Your school has none of its own, so its documents look like those of your trust. A logo or a
            colour of your own takes its place.
          </p>
        </MarginSection>
      )}
      {setOn && (
        <MarginSection heading="Last changed">
          <p>On {setOn}. Activity says by whom.</p>
        </MarginSection>
      )}
    </>
  )
}
