import { useSearchParams } from 'react-router'
import {
  Button,
  ButtonRow,
  ErrorSummary,
  Frame,
  LinkButton,
  MarginSection,
  Notice,
  Page,
  PasswordInput,
  Tabs,
  TextInput,
  VisibleTo,
} from '../index.ts'
import { ActsPart } from './acts-part.tsx'
import { FormsPart } from './forms-part.tsx'
import { HeatMapsPart } from './heat-maps-part.tsx'
import { LevelsPart } from './levels-part.tsx'
import { ListsPart } from './lists-part.tsx'
import { nav, viewers } from './samples.ts'
import { TablePart } from './table-part.tsx'
import { WordsPart } from './words-part.tsx'

const parts = {
  page: 'The page',
  acts: 'Acts',
  forms: 'Forms',
  problem: 'Forms with a problem',
  lists: 'Lists and tables',
  words: 'Words',
  levels: 'Levels',
  maps: 'Heat maps',
  stranger: 'Before signing in',
} as const

/** The frame is shown here with people in it, so the root adds none. */
export const handle = { ownsFrame: true }

export const meta = () => [{ title: 'The design system' }]

/** Every component in every state: `/ui`, or one part with `/ui?part=forms`. Development and tests only. */
export default function Catalogue() {
  const [search] = useSearchParams()
  const part = search.get('part')
  if (part === 'stranger') return <Stranger />
  const shows = (name: keyof typeof parts) => part === null || part === name
  return (
    <Frame nav={nav} person={person} footer={footer} banner={part === 'page' && banner}>
      <Page
        crumbs={[
          { label: 'Know', href: '/ui' },
          { label: 'Design', href: '/ui' },
          { label: 'Every component' },
        ]}
        kicker="Saturday 21 November 2026"
        heading="Does every part say what it means?"
        lede="Each component in each of its states, on paper and in the dark, for a thumb and for a keyboard."
        visibleTo={<VisibleTo {...visibleTo} />}
        notice={
          part === 'problem' ? <ErrorSummary errors={problems} /> : <Notice kind="success" {...success} />
        }
        margin={part === 'page' && margin}
        width={part === 'maps' ? 'wide' : 'full'}
      >
        <Tabs label="Parts" tabs={tabs(part)} />
        {shows('acts') && <ActsPart />}
        {shows('forms') && part === 'forms' && <FormsPart />}
        {shows('problem') && <FormsPart errors={problems} />}
        {shows('lists') && <ListsPart />}
        {shows('lists') && <TablePart />}
        {shows('words') && <WordsPart />}
        {shows('levels') && <LevelsPart />}
        {shows('maps') && <HeatMapsPart />}
      </Page>
    </Frame>
  )
}

/** The frame before anybody is signed in, and a page of one narrow column. */
function Stranger() {
  return (
    <Frame>
      <Page width="form" heading="Sign in" lede="Schools make each other better, kindly and honestly.">
        <form noValidate>
          <TextInput name="email" label="E-mail address" type="email" autoComplete="username" />
          <PasswordInput name="password" label="Password" />
          <ButtonRow>
            <Button>Sign in</Button>
          </ButtonRow>
        </form>
      </Page>
    </Frame>
  )
}

const banner = 'Sample: invented people, trusts and schools.'

const tabs = (part: string | null) => [
  { href: '/ui', label: 'Everything', current: part === null },
  ...Object.entries(parts).map(([key, label]) => ({
    href: `/ui?part=${key}`,
    label,
    current: part === key,
  })),
]

const person = {
  name: 'Ada Penrose',
  organisation: 'Larkmoor Learning Trust',
  menu: (
    <ul>
      <li>
        <a href="/ui?as=other">Act for Whinfell Schools</a>
      </li>
      <li>
        <form>
          <button type="submit">Sign out</button>
        </form>
      </li>
    </ul>
  ),
}

const footer = (
  <p>
    This installation is run by the Northern Schools Partnership. <a href="/ui">Help</a>,{' '}
    <a href="/ui">accessibility</a>.
  </p>
)

const visibleTo = {
  summary:
    'Ada Penrose, Sam Okafor, Lucy Marsh and 3 more at Larkmoor. Whinfell sees it only when you disclose it.',
  people: viewers,
  closing: 'The Northern Schools Partnership runs this installation and could read its database.',
}

const success = {
  heading: 'Your self-review is with Whinfell',
  children: (
    <p>
      Ros Ferriby and the four people you named were told by e-mail. They can read it until 30 April 2027.
    </p>
  ),
}

const problems = [
  { field: 'title', message: 'Enter a title of no more than 80 characters' },
  { field: 'body', message: 'Write what you saw or heard' },
  { field: 'when', message: 'Enter a date after today, such as 14 December 2026' },
  { field: 'about', message: 'Choose which question it helps with' },
  { field: 'heard', message: 'Choose whether you saw or heard it' },
  { field: 'methods', message: 'Choose at least two ways' },
  { field: 'level', message: 'Choose the description you are nearer' },
  { field: 'agree', message: 'Agree to the principles before you sign' },
]

const margin = (
  <>
    <MarginSection heading="Your next step">
      <p>Reflect on the last statement, then send your reflections to Ros Ferriby before the debrief.</p>
      <LinkButton to="/ui">Reflect on the last</LinkButton>
    </MarginSection>
    <MarginSection heading="Coming up">
      <ul>
        <li>30 November · Exploring meeting</li>
        <li>8 December · Trustees: self-review paper</li>
        <li>20–21 January · Visit to Whinfell</li>
      </ul>
    </MarginSection>
    <MarginSection heading="Safeguarding">
      <p>Concerned about a child? Tell Imogen Vale now: 01632 960 118. Do not write it here.</p>
    </MarginSection>
  </>
)
