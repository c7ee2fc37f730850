import { Form, redirect } from 'react-router'
import { useLive } from '#src/platform/live/use-live.ts'
import { conflict } from '#src/platform/refusal.ts'
import {
  Button,
  ButtonRow,
  Hidden,
  LinkButton,
  MarginSection,
  Notice,
  Page,
  Progress,
  Section,
  Table,
} from '#src/ui/index.ts'
import { countFigure } from '#src/ui/words.ts'
import { enter } from '../enter.ts'
import { installationOf } from '../queries.ts'
import { askForSample, findSample, listSamplePeople, type SamplePerson } from '../sample.ts'
import type { Route } from './+types/see-sample.ts'

export const meta = () => [{ title: 'The sample story – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'people.see-sample', async ({ db }) => {
    const sample = await findSample(db)
    return {
      installationId: await installationOf(db),
      sample: sample ?? { is: 'absent' as const },
      people: sample?.is === 'loaded' ? await listSamplePeople() : [],
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'people.load-sample', async ({ db }) => {
    if (!(await askForSample(db)))
      conflict('The sample story is here already, or somebody is loading it at this moment.')
    return redirect('/installation/sample')
  })
}

export default function SeeSample({ loaderData }: Route.ComponentProps) {
  const { sample, people, installationId } = loaderData
  useLive(installationId)
  return (
    <Page
      crumbs={[{ label: 'Installation', href: '/installation' }, { label: 'The sample story' }]}
      heading="Look round the sample story"
      lede="Six invented trusts with thirty invented schools, and what happened between them: one partnership that has been all the way, one in the middle of its visits, and others that are exploring, answering, signing or still to be accepted."
      margin={sample.is === 'loaded' && <WhenYouHaveSeenIt />}
    >
      {sample.is === 'absent' && <Load />}
      {sample.is === 'loading' && (
        <Section heading="It is being loaded">
          <Progress label={sample.doing} done={sample.done} of={sample.of} />
          <p>
            This takes about half a minute. Without live updates, load this page again to see how far it is.
          </p>
        </Section>
      )}
      {sample.is === 'removing' && (
        <Section heading="It is being removed">
          <p>This takes a few seconds. Without live updates, load this page again.</p>
        </Section>
      )}
      {sample.is === 'failed' && (
        <Notice kind="wait" heading="The sample could not be loaded">
          <p>{sample.because}</p>
          <LinkButton to="/installation/sample/remove">Remove what there is of it</LinkButton>
        </Notice>
      )}
      {sample.is === 'loaded' && <People people={people} starts={sample.starts} />}
    </Page>
  )
}

function Load() {
  return (
    <Form method="post">
      <p>
        Its people and places are made up, and every page of theirs says so. It stands beside what is real
        here and touches none of it. One click removes it again, to the last row.
      </p>
      <ButtonRow>
        <Button>Load the sample story</Button>
      </ButtonRow>
    </Form>
  )
}

function WhenYouHaveSeenIt() {
  return (
    <MarginSection heading="When you have seen enough">
      <p>While you look round, the line at the top of each page leads back to yourself.</p>
      <LinkButton kind="quiet" to="/installation/sample/remove">
        Remove the sample
      </LinkButton>
    </MarginSection>
  )
}

type Starts = { personId: string; why: string }[]

function People({ people, starts }: { people: SamplePerson[]; starts: Starts }) {
  const named = new Map(people.map((person) => [person.personId, person]))
  return (
    <>
      <Section
        heading="Good to begin with"
        lede="You see exactly what this person sees, and nothing more. That you looked round is noted in the log."
      >
        <PeopleTable
          caption="Good to begin with"
          last="Why"
          rows={starts.flatMap(({ personId, why }) => {
            const person = named.get(personId)
            return person ? [{ ...person, last: why }] : []
          })}
        />
      </Section>
      <Section heading="Everybody">
        {[...Map.groupBy(people, (person) => person.organisation)].map(([organisation, members]) => (
          <details key={organisation}>
            <summary>
              {organisation}: {countFigure(members.length, 'person', 'people')}
            </summary>
            <PeopleTable
              caption={organisation}
              last="Role"
              rows={members.map((person) => ({ ...person, last: person.title }))}
            />
          </details>
        ))}
      </Section>
    </>
  )
}

function PeopleTable(props: { caption: string; last: string; rows: (SamplePerson & { last: string })[] }) {
  return (
    <Table
      caption={props.caption}
      captionHidden
      columns={[
        { key: 'name', label: 'Name' },
        { key: 'last', label: props.last },
        { key: 'enter', label: 'Look round', act: true },
      ]}
      rows={props.rows.map(({ personId, name, last }) => ({
        key: personId,
        cells: [
          name,
          last,
          <Form key="enter" method="post" action="/installation/sample/enter" reloadDocument>
            <input type="hidden" name="personId" value={personId} />
            <Button kind="words">
              Look round<Hidden> as {name}</Hidden>
            </Button>
          </Form>,
        ],
      }))}
    />
  )
}
